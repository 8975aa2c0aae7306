/**
 * What each kind of change is called. The search looks at both languages, so that "đăng nhập" and
 * "signed in" find the same rows.
 */
export const AUDIT_ACTIONS: Readonly<Record<string, { vi: string; en: string }>> = {
  'administrator.set-up': { vi: 'Tạo quản trị viên đầu tiên', en: 'Made the first administrator' },
  'session.open': { vi: 'Đăng nhập', en: 'Signed in' },
  'session.close': { vi: 'Đăng xuất', en: 'Signed out' },
  'session.refuse': {
    vi: 'Từ chối đăng nhập nhiều lần liên tiếp',
    en: 'Refused repeated attempts to sign in',
  },
  'link.make': { vi: 'Tạo đường dẫn cá nhân', en: 'Made a personal link' },
  'screen.pair': { vi: 'Ghép màn hình điểm cầu', en: 'Paired a venue screen' },
  'conference.go-live': { vi: 'Bắt đầu hội nghị', en: 'Started the conference' },
  'conference.end': { vi: 'Kết thúc hội nghị', en: 'Ended the conference' },
  'stage.put-on-air': { vi: 'Đưa lên hình', en: 'Put on air' },
  'stage.take-off-air': { vi: 'Hạ khỏi hình', en: 'Took off air' },
  'stage.clear': { vi: 'Chuyển sang hình chờ', en: 'Switched to the holding picture' },
  'question.approve': { vi: 'Duyệt câu hỏi', en: 'Approved a question' },
  'question.mark-answered': { vi: 'Đánh dấu câu hỏi đã trả lời', en: 'Marked a question as answered' },
  'question.hide': { vi: 'Ẩn câu hỏi', en: 'Hid a question' },
  'head-count.declare': { vi: 'Khai số đại biểu', en: 'Declared a head count' },
  'invitation.send': { vi: 'Mời đơn vị', en: 'Invited units' },
  'invitation.set-terms': {
    vi: 'Đặt thời hạn và chỉ tiêu mời đơn vị',
    en: 'Set deadlines and numbers for invited units',
  },
  'invitation.change': { vi: 'Sửa lời mời của đơn vị', en: 'Changed the invitation of a unit' },
  'invitation.answer': { vi: 'Đơn vị trả lời lời mời', en: 'A unit answered its invitation' },
  'invitation.record-answer': {
    vi: 'Ghi trả lời của đơn vị qua điện thoại hoặc công văn',
    en: 'Recorded what a unit answered by telephone or letter',
  },
  'invitation.withdraw': { vi: 'Thu hồi lời mời', en: 'Withdrew an invitation' },
  'invitation.make-links': { vi: 'Tạo đường dẫn mời đơn vị', en: 'Made links for invited units' },
  'invitation.choose-venue': { vi: 'Đơn vị chọn điểm cầu', en: 'A unit chose its venue' },
  'invitation.reopen-list': { vi: 'Mở lại danh sách đại biểu', en: 'Opened a list of delegates again' },
  'delegate.submit-list': { vi: 'Nộp danh sách đại biểu', en: 'Handed in a list of delegates' },
  'delegate.add': { vi: 'Thêm đại biểu', en: 'Added a delegate' },
  'delegate.import': { vi: 'Nhập danh sách đại biểu từ tệp', en: 'Imported delegates from a file' },
  'delegate.change': { vi: 'Sửa thông tin đại biểu', en: 'Changed a delegate' },
  'delegate.remove': { vi: 'Xóa đại biểu', en: 'Removed a delegate' },
  'delegate.set-attendance': { vi: 'Ghi đại biểu vắng hoặc có mặt', en: 'Noted whether a delegate comes' },
  'delegate.substitute': { vi: 'Cử người đi thay', en: 'Named a substitute for a delegate' },
  'delegate.end-substitution': { vi: 'Thôi cử người đi thay', en: 'Took a substitution back' },
  'delegate.tell-apart': {
    vi: 'Xác nhận đại biểu trùng tên là người khác nhau',
    en: 'Told delegates of one name apart',
  },
  'head-count.record': {
    vi: 'Ghi số đại biểu báo qua điện thoại',
    en: 'Recorded a head count told by telephone',
  },
  'unit.create': { vi: 'Thêm đơn vị', en: 'Added a unit' },
  'unit.change': { vi: 'Sửa đơn vị', en: 'Changed a unit' },
  'unit.dissolve': { vi: 'Kết thúc đơn vị', en: 'Ended a unit' },
  'unit.name-successors': { vi: 'Ghi đơn vị kế thừa', en: 'Named successors of a unit' },
  'unit.undo': { vi: 'Hoàn tác thay đổi của đơn vị', en: 'Took back a change of a unit' },
  'units.import': { vi: 'Nhập cây đơn vị từ tệp', en: 'Imported units from a file' },
  'units.import-successors': {
    vi: 'Nhập đơn vị kế thừa từ tệp',
    en: 'Imported successors of units from a file',
  },
};

/** Those who act, before their own name: "Đầu mối UBND xã Yên Lợi". */
export const AUDIT_ACTORS: Readonly<Record<string, { vi: string; en: string }>> = {
  account: { vi: '', en: '' },
  speaker: { vi: 'Giảng viên', en: 'Lecturer' },
  chair: { vi: 'Chủ tọa', en: 'Chairperson' },
  coordinator: { vi: 'Đầu mối', en: 'Coordinator of' },
  technician: { vi: 'Kỹ thuật', en: 'Technician of' },
  invitee: { vi: 'Đại diện', en: 'Representative of' },
  screen: { vi: 'Màn hình', en: 'Screen' },
  venue: { vi: 'Khóa điểm cầu', en: 'Key of' },
  viewer: { vi: 'Người xem qua mạng', en: 'Online viewer' },
  visitor: { vi: 'Người chưa đăng nhập', en: 'Somebody not signed in' },
  system: { vi: 'Hệ thống', en: 'The system' },
  server: { vi: 'Hệ thống', en: 'The system' },
};
