import { fileWords } from './file-words';

it.each([
  [0, '0 kB', '0 kB'],
  [1, '1 kB', '1 kB'],
  [900 * 1024, '900 kB', '900 kB'],
  [1024 * 1024, '1 MB', '1 MB'],
  [3.25 * 1024 * 1024, '3,3 MB', '3.3 MB'],
  [2048 * 1024 * 1024, '2 GB', '2 GB'],
])('%d bytes are %s', (bytes, vi, en) => {
  expect([fileWords('vi').size(bytes), fileWords('en').size(bytes)]).toEqual([vi, en]);
});
