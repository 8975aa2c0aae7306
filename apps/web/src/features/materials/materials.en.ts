export const materialsEn = {
  title: 'Materials',
  linkTo: 'Link to {{host}}, opens in a new tab',
};
