import type { RowNoteCode } from './row-notes';

/** What is wrong with a row and what to do. `{{name}}` is filled from the note's params. */
export const ROW_NOTES_VI: Record<RowNoteCode, string> = {
  EMPTY_CELL: 'Ô này còn trống. Hãy điền rồi tải tệp lên lại.',
  TOO_LONG: 'Nội dung dài quá {{max}} ký tự. Hãy rút gọn.',
  NOT_PLAIN_TEXT: 'Ô này có ký tự ẩn không dùng được. Hãy xóa và gõ lại bằng chữ thường.',
  NOT_A_DATE: 'Không hiểu ngày “{{value}}”. Hãy ghi dạng ngày/tháng/năm, ví dụ 01/07/2025.',
  DIGITS_LOST:
    'Mã “{{value}}” có thể đã mất số 0 ở đầu khi mở bằng Excel. Nếu đúng là “{{suggestion}}”, hãy định dạng cột mã là Văn bản rồi sửa lại.',
  LEVEL_UNKNOWN: 'Không rõ cấp “{{value}}”. Hãy ghi: bộ, tỉnh, sở, huyện hoặc xã.',
  ROW_TWICE: 'Đơn vị này đã có ở dòng {{other}} của tệp. Hãy bỏ một dòng.',
  PARENT_UNKNOWN: 'Không tìm thấy đơn vị cấp trên có mã “{{value}}” trong tệp và trong cây vào ngày này.',
  PARENT_AMBIGUOUS: 'Có nhiều đơn vị mang mã “{{value}}”, chưa rõ đơn vị nào là cấp trên.',
  PARENT_IN_A_CIRCLE: 'Đơn vị này nằm dưới chính nó qua các cấp trên ghi trong tệp. Hãy sửa mã cấp trên.',
  TOO_DEEP: 'Cây có quá {{max}} bậc. Hãy kiểm tra lại mã cấp trên.',
  PARENT_LEVEL: '“{{name}}” không thể nằm dưới “{{parent}}”: cấp trên phải cao hơn một bậc trở lên.',
  PARENT_ENDS_EARLIER: 'Cấp trên “{{parent}}” không tồn tại suốt thời gian của “{{name}}”.',
  CHILD_LEFT_BEHIND:
    '“{{name}}” vẫn nằm dưới “{{parent}}” sau ngày đơn vị này kết thúc. Hãy thêm “{{name}}” vào tệp hoặc cho kết thúc trước.',
  CODE_TAKEN: 'Mã “{{value}}” đang thuộc về “{{name}}” dưới cùng một cấp trên.',
  CHANGES_LATER: '“{{name}}” còn có thay đổi ghi sau ngày này. Hãy xem lại đơn vị đó trước khi nhập.',
  BEGINS_THAT_DAY: '“{{name}}” mới bắt đầu từ chính ngày này nên không thể kết thúc trước đó.',
  SAME_CODE_OTHER_NAME:
    'Cùng mã với “{{name}}” nhưng khác tên, nên được coi là đơn vị mới. Nếu chỉ là đổi tên, hãy chọn “Mã giữ nguyên là cùng một đơn vị”.',
  SAME_NAME_OTHER_CODE:
    'Cùng tên với “{{name}}” (mã {{code}}) nhưng khác mã, nên được coi là đơn vị mới. Hãy kiểm tra lại.',
  SAME_UNIT_ELSEWHERE:
    'Cùng mã và tên với “{{name}}” đang ở dưới “{{parent}}”, nên được coi là đơn vị mới. Nếu chỉ chuyển cấp trên, hãy chọn “Mã giữ nguyên là cùng một đơn vị”.',
  UNIT_UNKNOWN: 'Không tìm thấy đơn vị “{{name}}” mã “{{value}}” vào thời điểm này.',
  UNIT_AMBIGUOUS: 'Có nhiều đơn vị khớp với “{{name}}” mã “{{value}}”. Hãy ghi cả mã và tên.',
  UNIT_STILL_EXISTS:
    '“{{name}}” vẫn còn tồn tại vào ngày này. Hãy nhập cây đơn vị mới hoặc cho đơn vị kết thúc trước.',
  VENUE_UNKNOWN: 'Không có điểm cầu hay đơn vị nào tên “{{value}}” trong hội nghị này.',
  VENUE_LIKE:
    'Không có điểm cầu nào tên đúng là “{{value}}”. Có phải “{{suggestion}}”? Nếu đúng, hãy sửa tên trong tệp cho khớp.',
  VENUE_AMBIGUOUS:
    'Có {{count}} điểm cầu khớp với “{{value}}”. Hãy thêm cột “Đơn vị cấp trên” (huyện) để phân biệt.',
  VENUE_ROW_TWICE: 'Điểm cầu này đã có ở dòng {{other}}. Hãy bỏ một dòng.',
  PHONE_ZERO_ADDED: 'Số “{{value}}” mất số 0 ở đầu khi mở bằng Excel, được hiểu là “{{suggestion}}”.',
  PHONE_ODD: '“{{value}}” không giống số điện thoại. Hãy kiểm tra lại.',
  UNIT_NOT_YET: '“{{name}}” chưa tồn tại hoặc đã kết thúc vào ngày này.',
};
