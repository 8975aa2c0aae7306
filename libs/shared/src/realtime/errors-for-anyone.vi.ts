import type { ErrorCode } from './error-codes';

/** What a citizen who watches can meet; every page has these at once. */
export const ERRORS_FOR_ANYONE_VI = {
  BAD_INPUT: 'Nội dung chưa hợp lệ. Hãy kiểm tra lại ô được đánh dấu rồi gửi lại.',
  UNKNOWN_COMMAND: 'Trang này đang dùng phiên bản cũ. Hãy tải lại trang.',
  NOT_SIGNED_IN:
    'Bạn chưa đăng nhập ở trang này, hoặc phiên đã hết. Hãy đăng nhập, hoặc mở đường dẫn được gửi cho bạn.',
  NOT_ALLOWED: 'Bạn không có quyền làm việc này trong hội nghị. Hãy liên hệ ban tổ chức nếu cần.',
  NOT_FOUND: 'Không tìm thấy nội dung này. Có thể nó đã được xóa hoặc thuộc hội nghị khác.',
  TOO_MANY_REQUESTS: 'Bạn thao tác quá nhanh. Hãy chờ {{seconds}} giây rồi thử lại.',
  OVERLOADED: 'Hệ thống đang rất bận. Nội dung chưa được ghi nhận; hãy thử lại sau giây lát.',
  UNAVAILABLE: 'Hệ thống tạm thời chưa ghi được dữ liệu. Hãy thử lại sau ít phút.',
  UNREACHABLE: 'Chưa kết nối được máy chủ. Hãy kiểm tra đường mạng rồi thử lại.',
  INTERNAL: 'Có lỗi ngoài dự kiến ở máy chủ. Hãy thử lại; nếu vẫn lỗi, báo kỹ thuật mã {{reference}}.',
  OUTDATED_PAGE: 'Trang này đã cũ so với máy chủ. Trang sẽ tự tải lại.',
  CONFERENCE_UNKNOWN: 'Không có hội nghị nào mang mã này. Hãy kiểm tra lại mã trên giấy mời.',
  CONFERENCE_NOT_OPEN: 'Hội nghị này không mở cho đường dẫn của bạn.',
  CONFERENCE_NOT_READY:
    'Hội nghị đang được chuẩn bị, trang xem chưa mở. Quý vị vui lòng quay lại sau khi có thông báo của ban tổ chức.',
  CONFERENCE_INTERNAL:
    'Hội nghị này chỉ dành cho đơn vị và đại biểu được mời. Nếu quý vị được mời, hãy dùng đường dẫn riêng đã gửi cho đơn vị.',
  CONFERENCE_CANCELLED: 'Hội nghị này đã hủy. Quý vị vui lòng theo dõi thông báo của ban tổ chức.',
  REGISTRATION_NEEDED: 'Hội nghị này cần đăng ký trước khi xem. Hãy điền họ tên và đơn vị.',
  CONSENT_OUTDATED: 'Nội dung đồng ý vừa được cập nhật. Hãy tải lại trang, đọc lại rồi đăng ký.',
  FILE_MISSING: 'Chưa có tệp nào được gửi kèm. Hãy chọn tệp rồi tải lên lại.',
  STATE_CONFLICT: 'Việc này không làm được ở trạng thái “{{state}}”. Màn hình đã được cập nhật.',
  SOURCE_NOT_ON_AIR: 'Nguồn này chưa được đưa lên hình.',
  SOURCE_TAKEN: 'Nguồn này đang phát từ một cửa sổ hoặc thiết bị khác. Hãy đóng cửa sổ kia trước.',
  FLOOR_REQUEST_NOT_FOUND: 'Không tìm thấy đăng ký phát biểu này trong hội nghị. Hãy đăng ký lại.',
  FLOOR_MOVED_ON:
    'Lượt phát biểu này vừa được chuyển sang bước khác. Hãy xem lại danh sách đã cập nhật rồi bấm tiếp.',
  FLOOR_CLOSED_TO_VIEWERS:
    'Ban tổ chức chưa nhận đăng ký phát biểu của người xem qua mạng. Hãy gửi câu hỏi bằng chữ.',
  FLOOR_QUEUE_FULL:
    'Danh sách chờ phát biểu đã đủ {{max}} lượt. Hãy gửi câu hỏi bằng chữ, hoặc đăng ký lại sau ít phút.',
  MEDIA_NOT_JOINED: 'Đường truyền hình vừa được thiết lập lại. Trang sẽ tự kết nối lại.',
  MEDIA_REFUSED: 'Thiết bị gửi tín hiệu hình không hợp lệ. Hãy tải lại trang hoặc dùng trình duyệt khác.',
  QUESTION_NOT_FOUND: 'Không tìm thấy câu hỏi này trong hội nghị.',
} satisfies Partial<Record<ErrorCode, string>>;
