/**
 * What a viewer agrees to before a conference that asks who watches lets them in. A version is never edited: a new wording
 * is a new version, so that what somebody agreed to can be read again.
 */
export const CONSENT_TEXTS: Readonly<Record<number, { vi: string; en: string }>> = {
  1: {
    vi:
      'Tôi đồng ý để ban tổ chức hội nghị này thu thập và sử dụng họ tên, đơn vị, số điện thoại (nếu tôi ghi) và thời gian tôi xem, ' +
      'chỉ để xác nhận và thống kê người tham dự hội nghị này. Thông tin không được công khai, không dùng cho việc khác. ' +
      'Tôi có thể xem lại, yêu cầu sửa hoặc xóa thông tin của mình bất cứ lúc nào.',
    en:
      'I agree that the organisers of this conference collect and use my name, my unit, my telephone number (if I give it) and the time I watch, ' +
      'only to confirm and count who took part in this conference. The data are not published and not used for anything else. ' +
      'I can read them, and ask for their correction or erasure, at any time.',
  },
};

export const CONSENT_VERSION = 1;
