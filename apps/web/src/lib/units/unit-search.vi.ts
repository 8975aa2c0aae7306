export const unitSearchVi = {
  searchUnit: 'Gõ tên đơn vị, có dấu hoặc không dấu',
  searching: 'Đang tìm…',
  noUnitFound: 'Không có đơn vị nào tên như vậy',
  formerUnit: '{{name}} trước đây',
};
