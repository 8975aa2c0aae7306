import { matchesSearch, type UnitHit } from '@diem-cau/shared';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { renderUi } from './testing/render';
import { UnitPicker } from './unit-picker';

const UNITS: UnitHit[] = [
  { id: 'u1', code: '13900', name: 'Xã Ý Yên', level: 'commune', path: ['Tỉnh Ninh Bình'], endedOn: null },
  {
    id: 'u2',
    code: '13693',
    name: 'Phường Nam Định',
    level: 'commune',
    path: ['Tỉnh Ninh Bình'],
    endedOn: null,
  },
];

function show(first: string[], multiple: boolean) {
  jest.spyOn(window, 'fetch').mockImplementation((input) => {
    const params = new URL(String(input), 'http://test').searchParams;
    const ids = params.get('ids')?.split(',');
    const query = params.get('q') ?? '';
    const found = UNITS.filter(({ id, name }) => ids?.includes(id) ?? matchesSearch(name, query));
    return Promise.resolve(Response.json(found));
  });
  const chosen = jest.fn();
  function Form() {
    const [value, setValue] = useState(first);
    return (
      <UnitPicker
        label="Đơn vị"
        value={value}
        multiple={multiple}
        onChange={(ids) => {
          chosen(ids);
          setValue(ids);
        }}
      />
    );
  }
  renderUi(
    <QueryClientProvider client={new QueryClient()}>
      <Form />
    </QueryClientProvider>,
  );
  return { chosen, input: screen.getByRole<HTMLInputElement>('combobox') };
}

async function pickWithKeyboard(input: HTMLInputElement) {
  fireEvent.focus(input);
  fireEvent.change(input, { target: { value: 'y yen' } });
  await screen.findByText('Xã Ý Yên');
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
  fireEvent.keyDown(input, { key: 'ArrowDown', code: 'ArrowDown' });
  fireEvent.keyDown(input, { key: 'Enter', code: 'Enter' });
}

describe('choosing a unit', () => {
  it('is done with the keyboard alone, and shows the chosen name', async () => {
    const { chosen, input } = show([], false);
    await pickWithKeyboard(input);
    expect(chosen).toHaveBeenCalledWith(['u1']);
    expect(input.value).toBe('Xã Ý Yên');
  });

  it('never offers what another search has found', async () => {
    const { input } = show([], false);
    fireEvent.change(input, { target: { value: 'nam dinh' } });
    await screen.findByText('Phường Nam Định');
    fireEvent.change(input, { target: { value: 'y yen' } });
    expect(screen.queryByText('Phường Nam Định')).toBeNull();
    await screen.findByText('Xã Ý Yên');
  });

  it('shows the name of one that was chosen before, and takes it away', async () => {
    const { chosen, input } = show(['u2'], false);
    await waitFor(() => expect(input.value).toBe('Phường Nam Định'));
    fireEvent.click(screen.getByLabelText('Bỏ chọn đơn vị'));
    expect(chosen).toHaveBeenCalledWith([]);
  });

  it('adds to those chosen before where several may be', async () => {
    const { chosen, input } = show(['u2'], true);
    await screen.findByText('Phường Nam Định');
    await pickWithKeyboard(input);
    expect(chosen).toHaveBeenCalledWith(['u2', 'u1']);
    fireEvent.click(screen.getByLabelText('Bỏ chọn Phường Nam Định'));
    expect(chosen).toHaveBeenLastCalledWith(['u1']);
  });
});
