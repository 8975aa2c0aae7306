export const materialsVi = {
  title: 'Tài liệu',
  linkTo: 'Liên kết đến {{host}}, mở ở thẻ mới',
};
