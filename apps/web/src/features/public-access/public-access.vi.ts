export const publicAccessVi = {
  title: 'Người xem qua mạng',
  addressTitle: 'Đường dẫn và mã QR',
  addressHint:
    'Gửi đường dẫn qua Zalo, in tờ mời dán tại trụ sở và nhà văn hóa, hoặc đọc mã qua loa truyền thanh.',
  link: 'Đường dẫn xem hội nghị',
  code: 'Mã hội nghị',
  codeHint: 'Người xem mở trang chủ và nhập mã này.',
  qr: 'Mã QR của đường dẫn xem hội nghị',
  sheet: 'Tờ mời in A4 (PDF)',
  qrPng: 'Mã QR dạng ảnh (PNG)',
  qrSvg: 'Mã QR để in khổ lớn (SVG)',
  onlyHere:
    'Đường dẫn này chỉ mở được trên chính máy đang chạy Điểm Cầu. Trước khi gửi đi, quản trị viên cần đặt tên miền của cơ quan.',
  notOpenDraft:
    'Đường dẫn chưa mở: hội nghị còn là bản nháp. Người mở đường dẫn lúc này được báo hội nghị đang chuẩn bị.',
  notOpenCancelled: 'Hội nghị đã hủy. Người mở đường dẫn được báo như vậy.',
  notOpenInternal:
    'Hội nghị nội bộ: người mở đường dẫn này được báo hội nghị chỉ dành cho đơn vị và đại biểu được mời.',
  whoTitle: 'Ai xem được',
  whoChange: 'Đổi ở mục Thông tin',
  'visibility.public': 'Công khai',
  'visibility.public.hint': 'Ai cũng xem được. Hội nghị có trong danh sách ở trang chủ.',
  'visibility.link': 'Có đường dẫn hoặc mã',
  'visibility.link.hint': 'Ai có đường dẫn hoặc mã thì xem được. Không có trong danh sách ở trang chủ.',
  'visibility.registered': 'Đăng ký trước khi xem',
  'visibility.registered.hint':
    'Người xem cho biết họ tên, đơn vị và bấm đồng ý rồi mới vào. Dùng khi cần xác nhận ai đã dự.',
  'visibility.internal': 'Nội bộ',
  'visibility.internal.hint': 'Chỉ điểm cầu, đại biểu và người được mời riêng. Không có người xem qua mạng.',
  registered: '{{count}} người đã đăng ký xem',
  noneRegistered: 'Chưa có ai đăng ký xem',
  registeredFile: 'Tải danh sách (CSV)',
  registeredHint: 'Danh sách có dữ liệu cá nhân, chỉ dùng để xác nhận người tham dự hội nghị này.',
  posterTitle: 'Áp phích',
  posterHint:
    'Ảnh hiện trên trang chờ và ở danh sách hội nghị. Nên dùng ảnh ngang 16:9, PNG, JPEG hoặc WebP, tối đa 10 MB.',
  poster: 'Ảnh áp phích',
  posterAlt: 'Áp phích hội nghị',
  posterRemove: 'Bỏ áp phích',
  posterSending: 'Đã gửi {{percent}}%',
  posterType: 'Áp phích phải là ảnh PNG, JPEG hoặc WebP.',
  posterFailed: 'Chưa đổi được áp phích',
};
