import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { DateTimeField } from './date-time-field';
import { renderUi } from './testing/render';

function Field({ first }: { first: string }) {
  const [value, setValue] = useState(first);
  return (
    <>
      <DateTimeField label="Báo lúc" value={value} onChange={setValue} />
      <output>{value}</output>
    </>
  );
}
const field = (name: string) => screen.getByRole('textbox', { name });
const type = (name: string, text: string) => {
  fireEvent.change(field(name), { target: { value: text } });
  fireEvent.blur(field(name));
};
const value = () => screen.getByRole('status').textContent;

describe('a day with a time of day', () => {
  it('is shown as people write it here, whatever the browser’s language', () => {
    renderUi(<Field first="2026-11-22T08:30" />);
    expect(screen.getByRole('group', { name: 'Báo lúc' })).toBeTruthy();
    expect([field('Ngày'), field('Giờ')].map((input) => (input as HTMLInputElement).value)).toEqual([
      '22/11/2026',
      '08:30',
    ]);
  });

  it('is read from either part, however it is typed', () => {
    renderUi(<Field first="" />);
    type('Giờ', '13h30');
    expect(value()).toBe('T13:30');
    type('Ngày', '5.1.2027');
    expect(value()).toBe('2027-01-05T13:30');
    expect((field('Giờ') as HTMLInputElement).value).toBe('13:30');
  });

  it('keeps what it cannot read, and says what it wants', () => {
    renderUi(<Field first="2026-11-22T08:30" />);
    type('Giờ', 'sáng sớm');
    expect((field('Giờ') as HTMLInputElement).value).toBe('sáng sớm');
    expect(screen.getByText(/kiểu 24 giờ/)).toBeTruthy();
    expect(value()).toBe('2026-11-22T');
  });
});
