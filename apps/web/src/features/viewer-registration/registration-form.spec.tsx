import { CONSENT_VERSION } from '@diem-cau/shared';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { renderUi } from '../../ui/testing/render';
import { RegistrationForm } from './registration-form';

function setUp() {
  const sent: unknown[] = [];
  jest.spyOn(window, 'fetch').mockImplementation((_, init) => {
    if (init?.method === 'POST') sent.push(JSON.parse(String(init.body)));
    return Promise.resolve(Response.json(init?.method === 'POST' ? {} : []));
  });
  const onRegistered = jest.fn();
  renderUi(
    <QueryClientProvider client={new QueryClient()}>
      <RegistrationForm code="ABC" about={null} onRegistered={onRegistered} />
    </QueryClientProvider>,
  );
  const type = (name: string | RegExp, value: string) =>
    fireEvent.change(screen.getByLabelText(name, { selector: 'input' }), { target: { value } });
  const submit = () => fireEvent.click(screen.getByRole('button', { name: 'Đăng ký và vào xem' }));
  return { sent, onRegistered, type, submit };
}

afterEach(() => jest.restoreAllMocks());

describe('registering to watch', () => {
  it('agrees to nothing beforehand, and sends nothing without it', () => {
    const { sent, type, submit } = setUp();
    const consent = screen.getByRole('checkbox') as HTMLInputElement;
    expect(consent.checked).toBe(false);
    type('Họ và tên', 'Trần Thị Hoà');
    type(/Đơn vị/, 'Trường THCS Hải An');
    submit();
    expect(screen.getByText('Cần bấm đồng ý thì mới đăng ký được.')).toBeTruthy();
    expect(sent).toEqual([]);
  });

  it('sends what was told with the version of the text', async () => {
    const { sent, onRegistered, type, submit } = setUp();
    type('Họ và tên', ' Trần Thị Hoà ');
    type(/Đơn vị/, 'Trường THCS Hải An');
    type(/Số điện thoại/, '0912 345 678');
    fireEvent.click(screen.getByRole('checkbox'));
    submit();
    await waitFor(() => expect(onRegistered).toHaveBeenCalled());
    expect(sent).toEqual([
      {
        name: 'Trần Thị Hoà',
        unitId: null,
        unitName: 'Trường THCS Hải An',
        phone: '0912 345 678',
        consentVersion: CONSENT_VERSION,
      },
    ]);
  });

  it('says what is missing, one thing at a time', () => {
    const { type, submit } = setUp();
    submit();
    expect(screen.getByText('Hãy ghi họ và tên.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('Họ và tên'));
    type('Họ và tên', 'A');
    expect(screen.queryByText('Hãy ghi họ và tên.')).toBeNull();
    submit();
    expect(screen.getByText('Hãy ghi đơn vị hoặc xã, phường.')).toBeTruthy();
    type(/Đơn vị/, 'B');
    type(/Số điện thoại/, 'abc');
    submit();
    expect(screen.getByText('Số điện thoại chưa đúng.')).toBeTruthy();
  });
});
