export const agendaEn = {
  title: 'Programme',
  empty: 'The programme has not been published yet.',
  now: 'Now',
  next: 'Next',
  done: 'Done',
  own: 'Your part',
  minutes: '{{count}} minutes',
};
