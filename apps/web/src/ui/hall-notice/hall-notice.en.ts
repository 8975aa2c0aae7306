export const hallNoticeEn = {
  info: 'Notice from the hall',
  important: 'Important notice from the hall',
  seen: 'Seen',
};
