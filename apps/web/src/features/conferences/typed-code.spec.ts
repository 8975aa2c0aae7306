import { typedCode } from './typed-code';

it.each([
  ['tuphap26', 'TUPHAP26'],
  ['  TU PHAP-26 ', 'TUPHAP26'],
  ['TUPHAP26.', 'TUPHAP26'],
  ['https://hop.ninhbinh.gov.vn/c/tuphap26', 'TUPHAP26'],
  ['hop.ninhbinh.gov.vn/c/TUPHAP26?fbclid=abc#x', 'TUPHAP26'],
  ['Mời xem: https://hop.ninhbinh.gov.vn/c/TUPHAP26 lúc 8 giờ', 'TUPHAP26'],
  [' ', ''],
])('%j is the code %j', (typed, code) => {
  expect(typedCode(typed)).toBe(code);
});
