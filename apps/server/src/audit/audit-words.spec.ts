import { actorWords, indexedWords, queriesFor, textsIn } from './audit-words';

describe('the words of an audit row', () => {
  it('are without accents and signs, each once', () => {
    expect(indexedWords('Vũ Thị Lan', "Xã Yên Lợi; xã O'Rang & (mới)")).toBe(
      'vu thi lan xa yen loi o rang moi',
    );
  });

  it('of an actor say in both languages what they are', () => {
    expect(actorWords('coordinator', 'UBND xã Yên Lợi')).toBe('dau moi coordinator of ubnd xa yen loi');
    expect(actorWords('account', 'Vũ Thị Lan')).toBe('vu thi lan');
    expect(actorWords('newcomer', null)).toBe('');
  });

  it('are found however deep they stand', () => {
    expect(textsIn({ name: 'a', seats: [{ unit: 'b', count: 3 }], gone: null, on: true })).toEqual([
      'a',
      'b',
      '3',
    ]);
  });

  it('become questions that PostgreSQL reads as words and nothing else', () => {
    expect(queriesFor("Lan' | !x:*")).toEqual(['lan:*', 'x:*']);
    expect(queriesFor('  ')).toEqual([]);
    expect(queriesFor('Lan', 'A')).toEqual(['lan:*A']);
  });
});
