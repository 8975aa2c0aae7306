import type { OrgUnit } from '@diem-cau/shared';
import { act, fireEvent, screen } from '@testing-library/react';
import { renderUi } from '../../ui/testing/render';
import { boardVenue } from './testing/venues';
import { VenueList } from './venue-list';
import { anOperator } from './testing/operator';

const DISTRICTS = ['Huyện Ý Yên', 'Huyện Giao Thủy'];
const UNITS: OrgUnit[] = [
  { id: 'p', code: '36', name: 'Tỉnh Nam Định', level: 'province', parentId: null, endedOn: null },
  ...DISTRICTS.map((name): OrgUnit => ({
    id: name,
    code: name,
    name,
    level: 'district',
    parentId: 'p',
    endedOn: null,
  })),
];
const venue = boardVenue;
const VENUES = [
  venue('UBND xã Yên Đồng', 'Huyện Ý Yên', { state: 'present', delegates: 14 }),
  venue('UBND xã Yên Bằng', 'Huyện Ý Yên', { state: 'lost' }),
  venue('UBND xã Giao An', 'Huyện Giao Thủy', {
    coordinatorName: 'Lê Văn C',
    coordinatorPhone: '0912345678',
  }),
];

function show(onAir: readonly string[] = []) {
  const operator = anOperator();
  const onScreens = jest.fn();
  renderUi(
    <VenueList
      units={UNITS}
      venues={VENUES}
      onAir={new Set(onAir)}
      operator={operator}
      disabled={false}
      onScreens={onScreens}
      onMakeLink={jest.fn()}
    />,
  );
  return { operator, onScreens };
}
const button = (name: RegExp) => screen.getByRole('button', { name });
const names = () => VENUES.map(({ name }) => name).filter((name) => screen.queryByText(name) !== null);

describe('the list of venues', () => {
  it('starts as districts with their counts', () => {
    show();
    expect(names()).toEqual([]);
    expect(button(/Huyện Ý Yên/).textContent).toContain('1/2 kết nối');
    expect(button(/Huyện Ý Yên/).textContent).toContain('1 mất kết nối');
    fireEvent.click(button(/Huyện Ý Yên/));
    expect(names()).toEqual(['UBND xã Yên Đồng', 'UBND xã Yên Bằng']);
  });

  it('opens what a search without accents finds', async () => {
    show();
    await act(async () => fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'yen dong' } }));
    expect(names()).toEqual(['UBND xã Yên Đồng']);
    await act(async () => fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'xyz' } }));
    expect(screen.getByText('Không có điểm cầu nào khớp')).toBeTruthy();
  });

  it('goes to the search at the press of a slash', () => {
    show();
    fireEvent.keyDown(document.body, { key: '/' });
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });

  it('filters by state, with the number of each', () => {
    show();
    fireEvent.click(button(/^Mất kết nối\s*1$/));
    expect(names()).toEqual(['UBND xã Yên Bằng']);
  });

  it('puts a connected venue on air, and offers that for no other', () => {
    const { operator } = show();
    fireEvent.click(button(/Mở tất cả/));
    fireEvent.click(button(/Đưa lên hình: UBND xã Yên Đồng/));
    expect(operator.putOnAir).toHaveBeenCalledWith(
      { key: 'venue:UBND xã Yên Đồng', picture: 'camera' },
      'UBND xã Yên Đồng',
    );
    expect(screen.queryByRole('button', { name: /Đưa lên hình: UBND xã Giao An/ })).toBeNull();
  });

  it('takes a venue off the air even when its connection is lost', () => {
    const { operator } = show(['venue:UBND xã Yên Bằng']);
    fireEvent.click(button(/Mở tất cả/));
    fireEvent.click(button(/Hạ xuống: UBND xã Yên Bằng/));
    expect(operator.takeOffAir).toHaveBeenCalledWith(
      { key: 'venue:UBND xã Yên Bằng', picture: 'camera' },
      'UBND xã Yên Bằng',
    );
  });

  it('shows whom to phone, and the way to the venue’s screens', () => {
    const { onScreens } = show();
    fireEvent.click(button(/Mở tất cả/));
    fireEvent.click(button(/Chi tiết UBND xã Giao An/));
    expect(screen.getByRole('link', { name: '0912345678' }).getAttribute('href')).toBe('tel:0912345678');
    fireEvent.click(button(/^Màn hình/));
    expect(onScreens).toHaveBeenCalledWith(VENUES[2]);
  });
});
