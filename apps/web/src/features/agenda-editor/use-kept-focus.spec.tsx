import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { ADD_BUTTON_ID, removeButtonId, useKeptFocus } from './use-kept-focus';

function List() {
  const [items, setItems] = useState(['a', 'b', 'c']);
  const keepFocus = useKeptFocus(items);
  const remove = (id: string, next: string[]) => {
    keepFocus([...next.map(removeButtonId), ADD_BUTTON_ID]);
    setItems(items.filter((item) => item !== id));
  };
  return (
    <>
      {items.map((id) => (
        <button
          key={id}
          id={removeButtonId(id)}
          disabled={id === 'b' && items.length === 2}
          onClick={() =>
            remove(
              id,
              items.filter((item) => item !== id),
            )
          }
        >
          {id}
        </button>
      ))}
      <button id={ADD_BUTTON_ID}>add</button>
    </>
  );
}

const press = (name: string) => {
  const button = screen.getByRole('button', { name });
  button.focus();
  fireEvent.click(button);
};

describe('the focus when a row of the agenda is removed by its own button', () => {
  beforeEach(() => {
    render(<List />);
  });

  it('goes to the first of the wished buttons that is still of use', () => {
    press('a');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'c' }));
  });

  it('goes to adding an item when nothing is left', () => {
    press('a');
    press('c');
    press('b');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'add' }));
  });
});
