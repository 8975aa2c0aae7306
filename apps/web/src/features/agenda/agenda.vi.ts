export const agendaVi = {
  title: 'Chương trình',
  empty: 'Chương trình chưa được công bố.',
  now: 'Đang diễn ra',
  next: 'Tiếp theo',
  done: 'Đã xong',
  own: 'Phần của bạn',
  minutes: '{{count}} phút',
};
