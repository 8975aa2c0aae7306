export const hallNoticeVi = {
  info: 'Thông báo từ hội trường',
  important: 'Thông báo quan trọng từ hội trường',
  seen: 'Đã xem',
};
