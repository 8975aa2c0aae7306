import { copyText } from './copy-text';

function browserWith(clipboard: Partial<Clipboard> | undefined, command: boolean) {
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  const copied: string[] = [];
  document.execCommand = () => {
    copied.push(document.querySelector('textarea')?.value ?? '');
    return command;
  };
  return copied;
}

describe('copying', () => {
  it('uses the clipboard', async () => {
    const written: string[] = [];
    const copied = browserWith({ writeText: async (text) => void written.push(text) }, true);
    await copyText('mã');
    expect([written, copied]).toEqual([['mã'], []]);
  });

  it.each([
    ['there is none', undefined],
    ['it is refused', { writeText: () => Promise.reject(new Error('denied')) }],
  ])('goes by a selection where %s, and leaves nothing on the page', async (_, clipboard) => {
    const copied = browserWith(clipboard, true);
    await copyText('mã');
    expect(copied).toEqual(['mã']);
    expect(document.querySelector('textarea')).toBeNull();
  });

  it('says when nothing works', async () => {
    browserWith(undefined, false);
    await expect(copyText('mã')).rejects.toThrow();
  });
});
