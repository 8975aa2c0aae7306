export const unitSearchEn = {
  searchUnit: 'Type a unit’s name, with or without accents',
  searching: 'Searching…',
  noUnitFound: 'No unit has such a name',
  formerUnit: 'formerly {{name}}',
};
