import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { InvitationStep } from './invitation-step';

function Answer() {
  const [answering, setAnswering] = useState(true);
  return answering ? <button onClick={() => setAnswering(false)}>Save</button> : <p>Saved</p>;
}

describe('a step of an invitation', () => {
  beforeEach(() => {
    render(
      <InvitationStep name="answer" title="Answer">
        <Answer />
      </InvitationStep>,
    );
  });

  it('has the focus when its form was closed by its own button', async () => {
    const button = screen.getByRole('button', { name: 'Save' });
    button.focus();
    fireEvent.click(button);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Answer' })));
  });

  it('takes the focus from nobody', async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Saved');
    expect(document.activeElement).toBe(document.body);
  });
});
