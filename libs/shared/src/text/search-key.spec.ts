import { matchesSearch, searchKey } from './search-key';

describe('search key', () => {
  it.each([
    ['Đông Đức', 'dong duc'],
    ['Xã Mỹ Lộc', 'xa my loc'],
    ['THÀNH PHỐ NAM ĐỊNH', 'thanh pho nam dinh'],
    ['Ý Yên', 'y yen'],
    ['ưỡn ẹo', 'uon eo'],
  ])('writes %s without accents', (text, key) => {
    expect(searchKey(text)).toBe(key);
  });

  it('makes one key of both spellings of a tone mark', () => {
    expect(searchKey('Hoà Bình')).toBe(searchKey('Hòa Bình'));
  });

  it('makes one key of composed and decomposed letters', () => {
    expect(searchKey('Nghĩa Hưng'.normalize('NFD'))).toBe(searchKey('Nghĩa Hưng'.normalize('NFC')));
  });

  it('leaves single spaces, and none at the ends', () => {
    expect(searchKey('  Xuân \t\n Trường\u00a0 ')).toBe('xuan truong');
  });

  it('keeps digits and punctuation', () => {
    expect(searchKey('Phường 1/5')).toBe('phuong 1/5');
  });

  it('is the same when made twice', () => {
    const key = searchKey('Trực Ninh – Cổ Lễ');
    expect(searchKey(key)).toBe(key);
  });
});

describe('search', () => {
  it.each([
    ['UBND huyện Ý Yên', 'y yen', true],
    ['UBND huyện Ý Yên', 'ubnd hu', true],
    ['UBND huyện Ý Yên', '', true],
    ['UBND xã Giao Hà – Huyện Giao Thủy', 'y yen', false],
    ['UBND xã Hải Đường – Huyện Hải Hậu', 'hau duong', true],
  ])('finds %s by "%s": %s', (text, query, found) => {
    expect(matchesSearch(text, query)).toBe(found);
  });
});
