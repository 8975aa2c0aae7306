import type { ModeratedQuestion } from '@diem-cau/shared';
import { moveSelection, putQuestion, questionsIn } from './moderation';

const question = (id: string, overrides: Partial<ModeratedQuestion> = {}): ModeratedQuestion => ({
  id,
  text: id,
  authorName: null,
  state: 'pending',
  askedAt: `2026-11-22T01:00:0${id}Z`,
  answeredAt: null,
  revision: 1,
  ...overrides,
});

describe('the moderator’s questions', () => {
  it('take in a new question and a newer state of a known one', () => {
    const list = putQuestion([question('1')], { question: question('2') });
    const changed = putQuestion(list, { question: question('1', { state: 'approved', revision: 2 }) });
    expect(changed.map(({ id, state }) => [id, state])).toEqual([
      ['1', 'approved'],
      ['2', 'pending'],
    ]);
  });

  it('do not fall back to an older state that arrives late', () => {
    const list = [question('1', { state: 'hidden', revision: 3 })];
    expect(putQuestion(list, { question: question('1', { state: 'approved', revision: 2 }) })).toEqual(list);
  });

  it('wait in the order they were asked; decided ones stand newest first', () => {
    const list = [
      question('3'),
      question('1'),
      question('2', { state: 'hidden' }),
      question('4', { state: 'hidden' }),
    ];
    expect(questionsIn(list, 'pending').map(({ id }) => id)).toEqual(['1', '3']);
    expect(questionsIn(list, 'hidden').map(({ id }) => id)).toEqual(['4', '2']);
  });
});

describe('the selection', () => {
  const ids = ['a', 'b', 'c'];

  it.each([
    ['a', 1, 'b'],
    ['b', -1, 'a'],
    ['c', 1, 'c'],
    ['a', -1, 'a'],
    [null, 1, 'a'],
  ])('moves from %p by %i to %p', (selected, by, expected) => {
    expect(moveSelection(ids, selected, by, 0)).toBe(expected);
  });

  it('goes on where a question was that has left the list', () => {
    expect(moveSelection(['a', 'c'], 'b', 1, 1)).toBe('c');
    expect(moveSelection(['a', 'c'], 'b', -1, 1)).toBe('a');
  });

  it('is empty in an empty list', () => {
    expect(moveSelection([], 'a', 1, 0)).toBeNull();
  });
});
