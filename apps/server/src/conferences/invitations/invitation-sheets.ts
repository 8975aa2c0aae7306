import type {
  AnswerWay,
  DelegateListState,
  MakeLinkSheet,
  InvitationState,
  UnitInvitation,
} from '@diem-cau/shared';
import type { XlsxSheet } from '../../spreadsheets/write-xlsx';

/** Files go to Vietnamese offices. */
const STATES: Record<InvitationState, string> = {
  sent: 'Chưa trả lời',
  accepted: 'Nhận lời',
  declined: 'Không tham dự',
};
const WAYS: Record<AnswerWay, string> = {
  link: 'Qua đường dẫn',
  telephone: 'Qua điện thoại',
  letter: 'Bằng công văn',
  agreed: 'Đã thống nhất trước',
};
const LISTS: Record<DelegateListState, string> = {
  open: 'Chưa nộp',
  submitted: 'Đã nộp',
  late: 'Có phần nộp muộn',
};

/** The organisers' list as it is shown. @param moment writes a moment in the conference's time zone */
export function invitationSheet(
  invitations: readonly UnitInvitation[],
  moment: (iso: string) => string,
): XlsxSheet {
  const headings = [
    'TT',
    'Đơn vị',
    'Cấp trên',
    'Trả lời',
    'Hình thức',
    'Người báo, số công văn',
    'Thời điểm',
    'Ghi chú của đơn vị',
    'Điểm cầu',
    'Số đại biểu',
    'Chỉ tiêu',
    'Danh sách đại biểu',
    'Nộp lúc',
    'Người liên hệ',
    'Điện thoại',
  ];
  return {
    name: 'Mời đơn vị',
    widths: [6, 30, 34, 15, 20, 26, 18, 30, 34, 11, 10, 18, 18, 26, 18],
    lines: [
      headings,
      ...invitations.map((unit, index) => {
        const accepted = unit.state === 'accepted';
        return [
          index + 1,
          unit.unitName,
          [...unit.unitPath].reverse().join(', '),
          STATES[unit.state],
          unit.answer && WAYS[unit.answer.way],
          unit.answer?.toldBy ?? null,
          unit.answer && moment(unit.answer.toldAt ?? unit.answer.at),
          unit.note,
          unit.venues.map(({ name }) => name).join('; '),
          accepted ? unit.delegates : null,
          unit.quota,
          accepted ? LISTS[unit.listState] : null,
          unit.submittedAt && moment(unit.submittedAt),
          unit.phone?.name ?? unit.contactName,
          unit.phone?.phone ?? null,
        ];
      }),
    ],
  };
}

/** What is sent to the units, one line each. */
export function linkSheet(links: MakeLinkSheet['links'], invitations: readonly UnitInvitation[]): XlsxSheet {
  const unitOf = new Map(invitations.map((invitation) => [invitation.id, invitation]));
  return {
    name: 'Đường dẫn',
    widths: [6, 30, 26, 18, 80, 12],
    lines: [
      ['TT', 'Đơn vị', 'Người liên hệ', 'Điện thoại', 'Đường dẫn', 'Mã PIN'],
      ...links.map(({ invitationId, url, pin }, index) => {
        const unit = unitOf.get(invitationId);
        return [
          index + 1,
          unit?.unitName ?? '',
          unit?.contactName ?? null,
          unit?.contactPhone ?? null,
          url,
          pin,
        ];
      }),
    ],
  };
}
