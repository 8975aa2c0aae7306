import { spellingKey } from './spelling-key';

describe('the spelling of a name', () => {
  it('is one for both places of the tone, however it is composed', () => {
    const keys = ['Nguyễn Thị Hoà', 'Nguyễn Thị Hòa', ' nguyễn  thị hoà ', 'NGUYỄN THỊ HÒA'.normalize('NFD')];
    expect(new Set(keys.map(spellingKey)).size).toBe(1);
    expect(spellingKey('Thuý')).toBe(spellingKey('Thúy'));
  });

  it('keeps people apart whose names differ by an accent', () => {
    const names = ['Hoa', 'Hoà', 'Hoá', 'Hóa', 'Hoả', 'Hoạ'];
    expect(new Set(names.map(spellingKey)).size).toBe(5);
    expect(spellingKey('Đông')).not.toBe(spellingKey('Dông'));
    expect(spellingKey('Thuy')).not.toBe(spellingKey('Thủy'));
    expect(spellingKey('Ân')).not.toBe(spellingKey('An'));
    expect(spellingKey('Lê Hoa')).not.toBe(spellingKey('LêHoa'));
  });
});
