import type { DelegateList, DelegateState, PlacedUnit } from '@diem-cau/shared';
import { writtenDay, type Day } from '../../common/time/day';
import { placedName } from '../../org-units/placed-name';
import type { XlsxSheet } from '../../spreadsheets/write-xlsx';

/** Files go to Vietnamese offices. */
const STATES: Record<DelegateState, string> = {
  expected: 'Dự',
  absent_with_leave: 'Vắng có phép',
  absent: 'Vắng',
  substituted: 'Có người đi thay',
};

/**
 * A list of delegates with everything that is known of them.
 *
 * @param otherDay where their units belong in the tree of another day; null leaves it out
 */
export function delegateSheet(
  { units, sittings, delegates }: DelegateList,
  otherDay: { on: Day; placed: readonly PlacedUnit[] } | null = null,
): XlsxSheet {
  const headings = [
    'TT',
    'Đơn vị',
    'Cấp trên',
    'Họ và tên',
    'Chức vụ',
    'Nơi công tác',
    'Điện thoại',
    'Điểm cầu',
    'Dự các buổi',
    'Tình trạng',
    'Lý do',
    'Đi thay',
    'Ghi chú',
    ...(otherDay ? [`Đơn vị theo cây ngày ${writtenDay(otherDay.on)}`] : []),
  ];
  const placed = new Map(otherDay?.placed.map((each) => [each.unitId, each]));
  const unitOf = new Map(units.map((unit) => [unit.invitationId, unit]));
  const order = new Map(units.map(({ invitationId }, index) => [invitationId, index]));
  const nameOf = new Map(delegates.map(({ id, name }) => [id, name]));
  const originals = new Map(
    delegates.flatMap(({ substitutedBy, name }) => (substitutedBy ? [[substitutedBy, name]] : [])),
  );
  const place = ({ invitationId }: { invitationId: string }) => order.get(invitationId) ?? units.length;
  const sorted = [...delegates].sort((a, b) => place(a) - place(b));
  return {
    name: 'Đại biểu',
    widths: [6, 28, 32, 28, 26, 30, 16, 34, 18, 16, 24, 28, 22, 28],
    lines: [
      headings,
      ...sorted.map((delegate, index) => {
        const unit = unitOf.get(delegate.invitationId);
        const venues = unit?.venues ?? [];
        const named = venues.filter(({ participationId }) => participationId === delegate.participationId);
        const substitute = delegate.substitutedBy && nameOf.get(delegate.substitutedBy);
        return [
          index + 1,
          unit?.unitName ?? '',
          [...(unit?.unitPath ?? [])].reverse().join(', '),
          delegate.name,
          delegate.position,
          delegate.workplace,
          delegate.phone,
          (named.length > 0 ? named : venues).map(({ name }) => name).join('; '),
          sittings
            .filter(({ id }) => delegate.sittingIds.includes(id))
            .map(({ name }) => name)
            .join(', ') || 'Tất cả',
          STATES[delegate.state],
          delegate.reason,
          substitute ? `Người đi thay: ${substitute}` : (originals.get(delegate.id) ?? null),
          [delegate.outsideList && 'Ngoài danh sách', delegate.late && 'Sau hạn'].filter(Boolean).join(', '),
          ...(otherDay ? [placeOf(placed.get(unit?.unitId ?? ''))] : []),
        ];
      }),
    ],
  };
}

function placeOf(placed: PlacedUnit | undefined): string {
  return placedName(placed?.place?.name ?? null, placed?.clear ?? false);
}

/** What units fill in; the example's line is theirs to replace. */
export const DELEGATE_TEMPLATE: XlsxSheet = {
  name: 'Danh sách đại biểu',
  widths: [6, 30, 30, 34, 18],
  lines: [['TT', 'Họ và tên', 'Chức vụ', 'Nơi công tác', 'Điện thoại']],
};
