import type { ErrorCode } from './error-codes';
import type { ERRORS_FOR_ANYONE_VI } from './errors-for-anyone.vi';

/** What happened and what to do, for people who are not technicians. `{{name}}` is filled from the error's params. */
export const ERRORS_FOR_OFFICES_VI: Record<Exclude<ErrorCode, keyof typeof ERRORS_FOR_ANYONE_VI>, string> = {
  WRONG_LOGIN: 'Tên đăng nhập hoặc mật khẩu không đúng. Hãy thử lại.',
  LINK_UNKNOWN: 'Đường dẫn không đúng hoặc đã được thay bằng đường dẫn mới. Hãy hỏi ban tổ chức.',
  LINK_EXPIRED: 'Đường dẫn đã hết hạn. Hãy đề nghị ban tổ chức gửi đường dẫn mới.',
  LINK_LOCKED: 'Nhập sai mã PIN nhiều lần. Hãy chờ {{minutes}} phút rồi thử lại, hoặc gọi ban tổ chức.',
  WRONG_PIN: 'Mã PIN không đúng. Còn {{left}} lần thử.',
  PIN_NEEDED: 'Hãy nhập mã PIN được gửi kèm đường dẫn.',
  SETUP_DONE: 'Hệ thống đã có quản trị viên. Hãy đăng nhập bằng tài khoản đó.',
  LOGIN_NAME_TAKEN: 'Tên đăng nhập này đã có người dùng. Hãy chọn tên khác.',
  LAST_ADMINISTRATOR:
    'Hệ thống phải luôn còn ít nhất một quản trị viên đăng nhập được. Hãy giao quyền quản trị cho người khác trước.',
  OWN_ACCOUNT: 'Không làm được việc này với chính tài khoản của bạn. Hãy nhờ người khác có quyền làm giúp.',
  WRONG_PASSWORD: 'Mật khẩu hiện tại không đúng. Hãy nhập lại.',
  WRONG_CODE:
    'Mã không đúng, đã hết hạn hoặc đã được dùng. Hãy chờ mã mới trên ứng dụng xác thực rồi nhập lại.',
  LOGIN_EXPIRED: 'Bước đăng nhập này đã quá thời gian. Hãy nhập lại tên đăng nhập và mật khẩu.',
  TOTP_STATE: 'Xác thực hai bước của tài khoản vừa được thay đổi. Hãy tải lại trang để xem trạng thái mới.',
  TOTP_REQUIRED:
    'Tài khoản này bắt buộc xác thực hai bước nên không tắt được. Hãy liên hệ quản trị viên nếu cần.',
  ACCOUNT_UNKNOWN:
    'Không có tài khoản nào mang tên đăng nhập này. Hãy kiểm tra lại từng chữ, hoặc nhờ quản trị viên tạo tài khoản.',
  FILE_TOO_LARGE:
    'Tệp quá lớn: tài liệu tối đa 50 MB, ảnh tối đa 10 MB và 12.000 điểm ảnh mỗi chiều. Hãy nén ảnh trong tệp hoặc chia nhỏ tệp rồi tải lên lại.',
  FILE_TYPE_REFUSED:
    'Không nhận loại tệp này. Hãy dùng PDF, PPTX, DOCX, XLSX, hoặc ảnh PNG, JPEG, WebP; tệp .doc, .ppt, .xls cũ hãy lưu lại theo dạng mới.',
  FILE_HAS_MACROS:
    'Tệp có chứa macro hoặc mã tự chạy nên không nhận. Hãy lưu lại bản không có macro rồi tải lên.',
  FILE_ENCRYPTED: 'Tệp đang đặt mật khẩu hoặc khóa bảo vệ. Hãy bỏ mật khẩu, lưu lại rồi tải lên.',
  FILE_DAMAGED:
    'Không đọc được tệp này, có thể tệp bị hỏng hoặc tải dở. Hãy mở thử trên máy, lưu lại rồi tải lên.',
  FILES_FULL:
    'Hội nghị đã dùng hết {{megabytes}} MB dành cho tài liệu. Hãy xóa bớt tài liệu cũ hoặc dùng liên kết.',
  UPLOAD_BROKEN_OFF: 'Việc tải lên bị gián đoạn nên tệp chưa được lưu. Hãy tải lên lại.',
  STORAGE_FULL:
    'Máy chủ sắp hết chỗ lưu nên chưa nhận được tệp. Hãy báo quản trị viên giải phóng dung lượng rồi thử lại.',
  NOT_PREPARED:
    'Hội nghị chưa đủ thông tin để làm bước này. Hãy hoàn thành các mục bắt buộc ở trang Tổng quan rồi làm lại.',
  CONFERENCE_CODE_TAKEN: 'Mã này đã dùng cho một hội nghị khác. Hãy chọn mã khác.',
  CONFERENCE_HAS_FIGURES:
    'Hội nghị đã có số liệu tham dự nên không xóa được. Hãy giữ lại để báo cáo, hoặc chuyển sang trạng thái hủy.',
  SITTINGS_OVERLAP:
    'Các buổi bị trùng giờ, hoặc có buổi kết thúc trước khi bắt đầu. Hãy sửa lại giờ của từng buổi.',
  RULES_IN_USE:
    'Quy tắc tính số liệu không đổi được nữa vì hội nghị đã phát. Hãy tải lại trang để xem quy tắc đang dùng.',
  TIMES_IMPOSSIBLE:
    'Giờ này không thể có: giờ bắt đầu phải trước giờ kết thúc, không sau lúc này và không trước ngày của buổi đầu tiên.',
  PAIRING_CODE_UNKNOWN: 'Mã ghép không đúng hoặc đã hết hạn. Hãy đọc lại mã trên màn hình điểm cầu.',
  VENUE_KEY_UNKNOWN: 'Khóa điểm cầu không đúng. Hãy kiểm tra lại trên thẻ điểm cầu.',
  CHANGED_MEANWHILE:
    'Người khác vừa sửa nội dung này. Hãy tải lại để xem bản mới rồi sửa tiếp; phần bạn vừa nhập chưa được lưu.',
  VENUE_NOT_ACCEPTED:
    'Đơn vị của điểm cầu này chưa nhận lời mời. Nếu đơn vị đã đồng ý qua điện thoại hoặc công văn, hãy ghi nhận ở mục Mời đơn vị.',
  INVITATION_NOT_ACCEPTED:
    'Đơn vị chưa nhận lời mời nên chưa lập được danh sách đại biểu. Hãy bấm “Nhận lời” (hoặc ghi nhận trả lời của đơn vị) trước.',
  LIST_FULL: 'Danh sách của một đơn vị có nhiều nhất {{max}} đại biểu. Hãy bớt dòng rồi gửi lại.',
  VENUE_IN_USE:
    'Điểm cầu này đang có trong hội nghị sắp tới: {{conference}}. Hãy bỏ điểm cầu khỏi hội nghị đó trước, rồi cất đi.',
  VENUE_TAKES_PART: 'Điểm cầu này đã có trong danh sách tham dự. Hãy xếp thêm đơn vị vào điểm cầu đó.',
  PARTICIPATION_HAS_FACTS:
    'Điểm cầu này đã có số liệu điểm danh hoặc kết nối trong hội nghị nên không bỏ được. Hãy ghi chú vào điểm cầu nếu nó không tham dự tiếp.',
  CARDS_BEING_MADE: 'Thẻ của hội nghị này đang được tạo ở một nơi khác. Hãy chờ ít phút rồi thử lại.',
  VENUE_NOT_INVITED: 'Điểm cầu này không có trong danh sách tham dự hội nghị.',
  SCREEN_NOT_PAIRED:
    'Màn hình này chưa được ghép với điểm cầu nào. Hãy đọc mã trên màn hình cho cán bộ vận hành.',
  SOURCE_NOT_CONNECTED: 'Nguồn này chưa kết nối nên chưa đưa lên hình được.',
  PREVIEW_EMPTY: 'Khung xem trước chưa có nguồn nào. Hãy chọn nguồn rồi mới chuyển.',
  NOTHING_ON_AIR: 'Đang là màn chờ. Hãy đưa một nguồn lên hình trước.',
  NOT_SHARING_SCREEN: 'Nguồn này chưa chia sẻ màn hình. Hãy đề nghị họ chia sẻ trước.',
  STAGE_FULL: 'Trên hình đã đủ {{max}} nguồn. Hãy hạ một nguồn xuống trước.',
  LINE_CHECK_BUSY:
    'Nhiều máy đang kiểm tra đường truyền cùng lúc. Máy này xếp thứ {{place}}; hãy giữ trang mở, đến lượt sẽ tự đo.',
  LINE_TEST_OVER: 'Lượt đo đường truyền này đã hết giờ. Hãy bấm kiểm tra lại.',
  AGENDA_ITEM_STARTED:
    'Mục “{{title}}” đã bắt đầu nên không bỏ khỏi chương trình được. Nếu mục này không diễn ra, hãy đính chính giờ chính thức.',
  TOO_MANY_PEOPLE: 'Danh sách đã đủ {{max}} người. Hãy bỏ bớt người không còn tham gia rồi thêm.',
  COUNT_NEEDS_EVENT: 'Chỉ ghi số đại biểu được khi hội nghị đã mở. Hãy chờ ban tổ chức.',
  ROLL_CALL_RUNNING: 'Một lần điểm danh khác đang diễn ra. Hãy kết thúc lần đó trước.',
  ROLL_CALL_OVER: 'Lần điểm danh này đã kết thúc hoặc đã hủy. Nếu cần sửa, hãy báo ban tổ chức.',
  ROLL_CALL_NOT_CALLED: 'Chưa đến lượt điểm cầu này. Hãy chờ được gọi.',
  ROLL_CALL_NOBODY_LEFT:
    'Không còn điểm cầu nào để gọi theo lựa chọn này. Hãy chọn nhóm khác hoặc kết thúc điểm danh.',
  HELP_CALL_NOT_FOUND: 'Không tìm thấy cuộc gọi hỗ trợ này trong hội nghị. Hãy bấm “Cần hỗ trợ” để gọi mới.',
  HELP_CALL_IS_OPEN:
    'Điểm cầu này đã có một cuộc gọi mới đang chờ. Hãy trả lời ở cuộc gọi mới, không cần mở lại cuộc gọi cũ.',
  NOTICE_NOT_FOUND:
    'Không tìm thấy thông báo này, hoặc thông báo đã hết hạn. Nếu cần, hãy gửi thông báo mới.',
  NOTICE_REACHES_NOBODY:
    'Nơi nhận đã chọn không có điểm cầu nào của hội nghị. Hãy chọn đơn vị hoặc điểm cầu khác.',
  UNIT_PARENT_LEVEL:
    'Đơn vị này không thể nằm dưới “{{parent}}”. Hãy chọn một đơn vị cấp cao hơn làm cấp trên.',
  UNIT_PARENT_NOT_VALID:
    '“{{parent}}” không tồn tại suốt thời gian của “{{name}}”. Hãy chọn cấp trên khác hoặc đổi ngày.',
  UNIT_CODE_TAKEN: 'Mã “{{code}}” đang thuộc về “{{name}}” dưới cùng cấp trên. Hãy dùng mã khác.',
  UNIT_NOT_VALID_THEN: '“{{name}}” không tồn tại vào ngày đã chọn. Hãy chọn ngày khác.',
  UNIT_HAS_CHILDREN:
    'Còn {{count}} đơn vị nằm dưới đơn vị này sau ngày đó, như “{{name}}”. Hãy chuyển hoặc cho kết thúc các đơn vị ấy trước.',
  UNIT_SUCCESSOR_UNFIT:
    '“{{name}}” không tồn tại vào ngày đầu kế thừa, hoặc là chính đơn vị này. Hãy chọn đơn vị khác.',
  UNIT_IN_USE:
    'Đơn vị này đã có điểm cầu, hội nghị hoặc tài khoản gắn với nó nên không xóa được. Hãy cho kết thúc thay vì xóa.',
  SHEET_TOO_LARGE: 'Tệp lớn quá {{megabytes}} MB. Hãy chia thành nhiều tệp nhỏ hơn.',
  SHEET_UNREADABLE:
    'Không đọc được tệp này như một bảng tính. Hãy mở bằng Excel hoặc Google Trang tính, lưu lại dạng XLSX hoặc CSV rồi thử lại.',
  SHEET_TOO_MANY_ROWS: 'Tệp có quá {{max}} dòng. Hãy chia thành nhiều tệp.',
  SHEET_TOO_COMPLEX:
    'Tệp phức tạp quá mức để đọc an toàn. Hãy chép riêng các cột cần nhập sang một bảng tính mới rồi thử lại.',
  SHEET_EMPTY: 'Trang đầu của tệp không có dòng nào. Hãy đặt bảng ở trang đầu, dòng tiêu đề ở trên cùng.',
  SHEET_COLUMNS_MISSING: 'Không tìm thấy cột: {{columns}}. Hãy ghi tên các cột ở dòng tiêu đề.',
  SHEET_COLUMN_TWICE: 'Có hai cột cùng mang nghĩa “{{column}}”. Hãy bỏ hoặc đổi tên một cột.',
  IMPORT_HAS_PROBLEMS:
    'Tệp còn {{count}} dòng chưa nhập được nên chưa có gì được lưu. Hãy xem lại bản xem trước.',
};
