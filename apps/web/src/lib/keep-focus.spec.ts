import { keepFocus } from './keep-focus';

const PAGE = `
  <main tabindex="-1">
    <ul><li><button id="edit">Edit</button><div role="menu"><button id="entry">Entry</button></div></li></ul>
  </main>`;
const DIALOG = '<section role="dialog" tabindex="-1"><button>Save</button></section>';

let end: () => void;
beforeEach(() => {
  document.body.innerHTML = PAGE;
  end = keepFocus();
});
afterEach(() => end());

const focused = () => document.activeElement?.id || document.activeElement?.localName;
const focus = (selector: string) => document.querySelector<HTMLElement>(selector)?.focus();
const settled = () => new Promise((resolve) => setTimeout(resolve));

function openDialog(): Element {
  const portal = document.createElement('div');
  portal.innerHTML = DIALOG;
  document.body.append(portal);
  portal.querySelector('button')?.focus();
  return portal;
}

describe('the focus', () => {
  it('goes back to what opened the dialog', async () => {
    focus('#edit');
    const dialog = openDialog();
    expect(focused()).toBe('button');
    dialog.remove();
    await settled();
    expect(focused()).toBe('edit');
  });

  it('goes back to the button of the menu whose entry opened the dialog', async () => {
    focus('#edit');
    focus('#entry');
    openDialog().remove();
    await settled();
    expect(focused()).toBe('edit');
  });

  it('goes to the part of the page where what opened the dialog has been, when that is gone', async () => {
    focus('#edit');
    const dialog = openDialog();
    document.querySelector('li')?.remove();
    dialog.remove();
    await settled();
    expect(focused()).toBe('main');
  });

  it('goes back through dialogs one by one', async () => {
    focus('#edit');
    const below = openDialog();
    const above = openDialog();
    above.remove();
    await settled();
    expect(below.contains(document.activeElement)).toBe(true);
    below.remove();
    await settled();
    expect(focused()).toBe('edit');
  });

  it('stays in a dialog that shows something else', async () => {
    focus('#edit');
    openDialog().querySelector('button')?.remove();
    await settled();
    expect(focused()).toBe('section');
  });

  it.each([
    ['comes back to a button that was busy', null, 'edit'],
    ['does not come back to a button that was busy when somebody went on', 'main', 'main'],
  ])('%s', async (_what, meanwhile, expected) => {
    const button = document.querySelector<HTMLButtonElement>('#edit');
    if (!button) throw new Error('The page has no button');
    button.focus();
    // Browsers do this by themselves.
    button.disabled = true;
    button.blur();
    if (meanwhile) focus(meanwhile);
    button.disabled = false;
    await settled();
    expect(focused()).toBe(expected);
  });

  it('is left where somebody has put it meanwhile', async () => {
    focus('#edit');
    const dialog = openDialog();
    focus('main');
    dialog.remove();
    await settled();
    expect(focused()).toBe('main');
  });
});
