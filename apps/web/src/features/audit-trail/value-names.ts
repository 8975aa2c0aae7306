interface Words {
  vi: string;
  en: string;
}
type Values = Readonly<Record<string, Words>>;

const ROLES: Values = {
  administrator: { vi: 'Quản trị viên', en: 'Administrator' },
  organiser: { vi: 'Ban tổ chức', en: 'Organiser' },
  operator: { vi: 'Cán bộ vận hành', en: 'Operator' },
  secretary: { vi: 'Thư ký', en: 'Secretary' },
  moderator: { vi: 'Điều phối hỏi đáp', en: 'Moderator' },
  chair: { vi: 'Chủ tọa', en: 'Chairperson' },
  speaker: { vi: 'Giảng viên', en: 'Lecturer' },
  coordinator: { vi: 'Đầu mối điểm cầu', en: 'Coordinator' },
  technician: { vi: 'Cán bộ kỹ thuật', en: 'Technician' },
  invitee: { vi: 'Đại diện đơn vị', en: 'Representative' },
};
const LIST_STATES: Values = {
  open: { vi: 'Đang mở', en: 'Open' },
  submitted: { vi: 'Đã nộp', en: 'Handed in' },
  late: { vi: 'Có phần nộp muộn', en: 'Partly late' },
};

/** Fields whose values are words of the code: what each value is called. All other texts are shown as they are. */
export const VALUE_NAMES: Readonly<Record<string, Values>> = {
  state: {
    draft: { vi: 'Bản nháp', en: 'Draft' },
    scheduled: { vi: 'Đã lên lịch', en: 'Scheduled' },
    rehearsal: { vi: 'Tổng duyệt', en: 'Rehearsal' },
    live: { vi: 'Đang phát', en: 'Live' },
    paused: { vi: 'Tạm nghỉ', en: 'Paused' },
    ended: { vi: 'Đã kết thúc', en: 'Ended' },
    sealed: { vi: 'Đã chốt số liệu', en: 'Figures sealed' },
    postponed: { vi: 'Hoãn', en: 'Postponed' },
    cancelled: { vi: 'Hủy', en: 'Cancelled' },
    pending: { vi: 'Chờ duyệt', en: 'Waiting' },
    approved: { vi: 'Đã duyệt', en: 'Approved' },
    answered: { vi: 'Đã trả lời', en: 'Answered' },
    hidden: { vi: 'Đã ẩn', en: 'Hidden' },
    sent: { vi: 'Đã gửi, chưa trả lời', en: 'Sent, not answered' },
    accepted: { vi: 'Đã nhận lời', en: 'Accepted' },
    declined: { vi: 'Từ chối', en: 'Declined' },
    withdrawn: { vi: 'Đã thu hồi', en: 'Withdrawn' },
    expected: { vi: 'Sẽ dự', en: 'Expected' },
    absent_with_leave: { vi: 'Vắng có lý do', en: 'Absent with leave' },
    absent: { vi: 'Vắng', en: 'Absent' },
    substituted: { vi: 'Có người đi thay', en: 'Substituted' },
    answering: { vi: 'Đang xử lý', en: 'Being looked after' },
    closed: { vi: 'Đã xong', en: 'Closed' },
    ...LIST_STATES,
  },
  listState: LIST_STATES,
  answerWay: {
    link: { vi: 'Qua đường dẫn', en: 'By link' },
    telephone: { vi: 'Qua điện thoại', en: 'By telephone' },
    letter: { vi: 'Bằng công văn', en: 'By letter' },
    agreed: { vi: 'Đã thống nhất trước', en: 'Agreed before' },
  },
  level: {
    ministry: { vi: 'Bộ, ngành trung ương', en: 'Ministry' },
    province: { vi: 'Cấp tỉnh', en: 'Province' },
    department: { vi: 'Sở, ban, ngành', en: 'Department' },
    district: { vi: 'Cấp huyện', en: 'District' },
    commune: { vi: 'Cấp xã', en: 'Commune' },
  },
  role: ROLES,
  roles: ROLES,
  kind: {
    ...ROLES,
    training: { vi: 'Hội nghị tập huấn', en: 'Training conference' },
    class: { vi: 'Lớp bồi dưỡng', en: 'Class' },
    forum: { vi: 'Tọa đàm', en: 'Forum' },
  },
  visibility: {
    public: { vi: 'Công khai', en: 'Public' },
    link: { vi: 'Ai có đường dẫn', en: 'By link' },
    registered: { vi: 'Phải đăng ký', en: 'Registered' },
    internal: { vi: 'Nội bộ', en: 'Internal' },
  },
  visibleFrom: {
    now: { vi: 'Ngay bây giờ', en: 'Now' },
    live: { vi: 'Khi bắt đầu phát', en: 'When live' },
    after: { vi: 'Sau khi kết thúc', en: 'Afterwards' },
  },
  connection: {
    screen: { vi: 'Màn hình của hệ thống', en: 'Paired screen' },
    hardware: { vi: 'Hệ thống truyền hình hội nghị', en: 'Hardware conferencing' },
    platform: { vi: 'Nền tảng khác', en: 'Another platform' },
  },
  verdict: {
    good: { vi: 'Tốt', en: 'Good' },
    fair: { vi: 'Tạm được', en: 'Fair' },
    poor: { vi: 'Chưa đạt', en: 'Not good enough' },
  },
  totp: { on: { vi: 'Bật', en: 'On' }, off: { vi: 'Tắt', en: 'Off' } },
  reason: {
    'no-picture': { vi: 'Không thấy hình', en: 'No picture' },
    'no-sound': { vi: 'Không nghe tiếng', en: 'No sound' },
    echo: { vi: 'Tiếng bị vọng', en: 'Echo' },
    'not-heard': { vi: 'Hội trường không nghe thấy', en: 'The hall cannot hear us' },
    'not-seen': { vi: 'Hội trường không nhìn thấy', en: 'The hall cannot see us' },
    unsteady: { vi: 'Hình tiếng chập chờn', en: 'Picture or sound breaks up' },
    other: { vi: 'Việc khác', en: 'Something else' },
  },
  reply: {
    solved: { vi: 'Được rồi, cảm ơn', en: 'All well, thank you' },
    'not-yet': { vi: 'Vẫn chưa được', en: 'Still not working' },
    'phone-me': { vi: 'Gọi điện cho tôi', en: 'Please phone me' },
  },
  urgency: { info: { vi: 'Thông tin', en: 'Information' }, important: { vi: 'Quan trọng', en: 'Important' } },
};
