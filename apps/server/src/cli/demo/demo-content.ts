import type { AccountRole, AttendanceRules } from '@diem-cau/shared';

export const DEMO_CODE = 'TAPHUAN1';

export const DEMO_RULES: AttendanceRules = {
  beatSeconds: 10,
  leaseSeconds: 30,
  viewSeconds: 30,
  venueConnectedMinutes: 10,
};

export const DEMO_CONFERENCE = {
  code: DEMO_CODE,
  title: 'Hội nghị tập huấn kỹ năng chuyển đổi số cho Tổ công nghệ số cộng đồng',
  field: 'Chuyển đổi số',
  timeZone: 'Asia/Ho_Chi_Minh',
  minutes: 210,
  hotline: { name: 'Tổ kỹ thuật', phone: '0228 3645 678' },
};

export const DEMO_AGENDA = [
  {
    kind: 'topic',
    title: 'Chuyên đề 1: Dịch vụ công qua mạng và định danh điện tử VNeID',
    minutes: 60,
    speaker: { name: 'ThS. Trần Thị Thu Hà', position: 'Trưởng phòng Chuyển đổi số' },
  },
  {
    kind: 'topic',
    title: 'Chuyên đề 2: Thanh toán không dùng tiền mặt tại chợ và trạm y tế',
    minutes: 60,
    speaker: { name: 'Nguyễn Văn Minh', position: 'Phó Giám đốc Trung tâm Công nghệ thông tin' },
  },
  {
    kind: 'topic',
    title: 'Chuyên đề 3: An toàn thông tin cho người cao tuổi',
    minutes: 60,
    speaker: { name: 'TS. Phạm Quốc Bảo', position: 'Giảng viên Khoa Công nghệ thông tin' },
  },
  { kind: 'questions', title: 'Hỏi – đáp và bế mạc', minutes: 30, speaker: null },
] as const;

export const DEMO_ACCOUNTS: { loginName: string; displayName: string; role: AccountRole }[] = [
  { loginName: 'bantochuc', displayName: 'Vũ Thị Lan (Ban tổ chức)', role: 'organiser' },
  { loginName: 'vanhanh', displayName: 'Đỗ Mạnh Hùng (Cán bộ vận hành)', role: 'operator' },
  { loginName: 'thuky', displayName: 'Lê Thu Trang (Thư ký)', role: 'secretary' },
  { loginName: 'dieuphoi', displayName: 'Hoàng Anh Tuấn (Điều phối hỏi đáp)', role: 'moderator' },
  { loginName: 'quantri', displayName: 'Quản trị viên', role: 'administrator' },
];

/** Units whose rooms get a ready-made coordinator link and a venue key. */
export const DEMO_VENUE_UNITS = ['Huyện Ý Yên', 'Xã Hải Minh'];
