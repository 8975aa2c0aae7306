import type { AddDelegate as Request, Delegate, DelegateUnit } from '@diem-cau/shared';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { renderUi } from '../../ui/testing/render';
import { AddDelegate } from './add-delegate';

const UNIT: DelegateUnit = {
  invitationId: 'i1',
  unitId: 'u1',
  unitName: 'Xã Hải Anh',
  unitPath: [],
  quota: 5,
  listState: 'open',
  listRevision: 1,
  venues: [],
};

const sent: Request[] = [];
let answers: (() => Response)[] = [];

function stored(request: Request): Delegate {
  return { ...request, state: 'expected', reason: null, substitutedBy: null, late: false, revision: 1 };
}

beforeEach(() => {
  sent.length = 0;
  answers = [];
  jest.spyOn(window, 'fetch').mockImplementation((_, init) => {
    const request = JSON.parse(String(init?.body)) as Request;
    sent.push(request);
    const answer = answers.shift();
    return answer
      ? Promise.resolve(answer())
      : Promise.resolve(new Response(JSON.stringify(stored(request)), { status: 201 }));
  });
});
afterEach(() => jest.restoreAllMocks());

function Form({ onPasteRows }: { onPasteRows: (text: string) => void }) {
  const [client] = useState(() => new QueryClient());
  const present = sent.length > 0 ? sent.map(stored) : [stored({ ...NOBODY, id: 'x', name: 'Lê Thị Hoà' })];
  return (
    <QueryClientProvider client={client}>
      <AddDelegate
        access={{ code: 'C1', as: 'invitee' }}
        unit={UNIT}
        sittings={[]}
        present={present}
        onPasteRows={onPasteRows}
      />
    </QueryClientProvider>
  );
}

const NOBODY: Request = {
  id: '',
  invitationId: 'i1',
  name: '',
  position: null,
  workplace: null,
  phone: null,
  participationId: null,
  sittingIds: [],
  outsideList: false,
};

function open() {
  const onPasteRows = jest.fn();
  renderUi(<Form onPasteRows={onPasteRows} />);
  const field = (name: RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name });
  const type = (name: RegExp, value: string) => fireEvent.change(field(name), { target: { value } });
  const submit = () => fireEvent.submit(screen.getByRole('form'));
  return { field, type, submit, onPasteRows };
}

describe('adding delegates', () => {
  it('stores on Enter, empties the form and waits for the next name', async () => {
    const { field, type, submit } = open();
    type(/Họ và tên/, ' Trần   Thị Mai ');
    type(/Chức vụ/, 'Chủ tịch');
    submit();
    await waitFor(() => expect(field(/Họ và tên/).value).toBe(''));
    expect(sent).toMatchObject([
      { name: 'Trần Thị Mai', position: 'Chủ tịch', phone: null, invitationId: 'i1' },
    ]);
    expect(document.activeElement).toBe(field(/Họ và tên/));
  });

  it('keeps what was typed when there is no network, and sends the same person again', async () => {
    answers = [
      () => {
        throw new TypeError('Failed to fetch');
      },
    ];
    const { field, type, submit } = open();
    type(/Họ và tên/, 'Trần Thị Mai');
    submit();
    const again = await screen.findByRole('button', { name: 'Gửi lại' });
    expect(field(/Họ và tên/).value).toBe('Trần Thị Mai');
    fireEvent.submit(again.closest('form') as HTMLFormElement);
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]?.id).toBe(sent[0]?.id);
  });

  it('does not send a wrong number', () => {
    const { type, submit } = open();
    type(/Họ và tên/, 'Trần Thị Mai');
    type(/Điện thoại/, 'gọi sau');
    submit();
    expect(screen.getByText(/Hãy nhập số điện thoại/)).toBeTruthy();
    expect(sent).toEqual([]);
  });

  it('says who in the list has the same name, in either spelling, and adds them all the same', async () => {
    const { type, submit } = open();
    type(/Họ và tên/, 'Lê Thị Hòa');
    expect(screen.getByText(/đã có Lê Thị Hoà/)).toBeTruthy();
    type(/Họ và tên/, 'Lê Thị Hoa');
    expect(screen.queryByText(/đã có Lê Thị Hoà/)).toBeNull();
    type(/Họ và tên/, 'Lê Thị Hòa');
    submit();
    await waitFor(() => expect(sent).toHaveLength(1));
  });

  it('hands rows of a spreadsheet on to the import', () => {
    const { field, onPasteRows } = open();
    const paste = (text: string) =>
      fireEvent.paste(field(/Họ và tên/), { clipboardData: { getData: () => text } });
    paste('Trần Thị Mai');
    expect(onPasteRows).not.toHaveBeenCalled();
    paste('Trần Thị Mai\tChủ tịch\nLê Văn An\t');
    expect(onPasteRows).toHaveBeenCalledWith('Trần Thị Mai\tChủ tịch\nLê Văn An\t');
  });
});
