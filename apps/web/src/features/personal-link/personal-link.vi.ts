export const personalLinkVi = {
  pageTitle: 'Mở đường dẫn cá nhân',
  opening: 'Đang mở đường dẫn của bạn…',
  noToken: 'Đường dẫn chưa đầy đủ',
  noTokenHint: 'Hãy mở lại nguyên vẹn đường dẫn được gửi cho bạn, hoặc dán đường dẫn vào ô địa chỉ.',
  pinTitle: 'Nhập mã PIN',
  pinHint: 'Mã PIN gồm {{digits}} chữ số, được gửi kèm đường dẫn hoặc đọc qua điện thoại.',
  pin: 'Mã PIN',
  pinIncomplete: 'Mã PIN gồm đúng {{digits}} chữ số.',
  open: 'Mở trang',
  toHome: 'Về trang chủ',
};
