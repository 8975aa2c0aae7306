import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { focusFirstFault } from './focus-first-fault';

function Form() {
  const [tried, setTried] = useState(false);
  const [phone, setPhone] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
      }}
    >
      <input aria-label="Name" />
      <input
        aria-label="Phone"
        aria-invalid={tried && phone === ''}
        onChange={(event) => setPhone(event.currentTarget.value)}
      />
      <button type="submit">Save</button>
    </form>
  );
}

let end: () => void;
beforeEach(() => {
  end = focusFirstFault();
  render(<Form />);
  screen.getByRole('button').focus();
});
afterEach(() => end());

describe('a form that was sent', () => {
  it('has the focus on the first field that is wrong', async () => {
    fireEvent.click(screen.getByRole('button'));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Phone')));
  });

  it('leaves the focus where it is when nothing is wrong', async () => {
    fireEvent.change(screen.getByLabelText('Phone'), { target: { value: '0912 345 678' } });
    fireEvent.click(screen.getByRole('button'));
    await new Promise((drawn) => requestAnimationFrame(drawn));
    expect(document.activeElement).toBe(screen.getByRole('button'));
  });
});
