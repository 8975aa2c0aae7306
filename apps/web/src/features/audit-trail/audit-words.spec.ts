import { formats } from '../../lib/i18n/format';
import { auditWords } from './audit-words';

const words = auditWords('vi', formats('vi', 'Asia/Ho_Chi_Minh'));

describe('an audit row in words', () => {
  it('says what somebody is before their name', () => {
    expect(words.actorName({ reference: 'account:1', kind: 'account', name: 'Vũ Thị Lan' })).toBe(
      'Vũ Thị Lan',
    );
    expect(
      words.actorName({ reference: 'coordinator:1', kind: 'coordinator', name: 'UBND xã Yên Lợi' }),
    ).toBe('Đầu mối UBND xã Yên Lợi');
    expect(words.actorName({ reference: 'account:2', kind: 'account', name: null })).toBe('không rõ tên');
    expect(words.actorName({ reference: 'system', kind: 'system', name: null })).toBe('Hệ thống');
  });

  it('shows times on the clocks of here, days as people write them, and states by their names', () => {
    expect(words.valueText('at', '2026-11-22T17:30:05.000Z')).toBe('00:30:05 23/11/2026');
    expect(words.valueText('at', '2025-07-01')).toBe('01/07/2025');
    expect(words.valueText('state', 'live')).toBe('Đang phát');
    expect(words.valueText('name', 'live')).toBe('live');
    expect([
      words.valueText('x', null),
      words.valueText('x', []),
      words.valueText('x', true),
      words.valueText('x', 22780),
    ]).toEqual(['(trống)', '(trống)', 'có', '22.780']);
  });

  it('shortens long lists', () => {
    expect(words.valueText('x', ['a', 'b', 'c', 'd', 'e', 'f', 'g'])).toBe('a, b, c, d, e và 2 mục nữa');
  });

  it('shows what has no words as it is', () => {
    expect([words.actionName('new.thing'), words.fieldName('deep.new'), words.subjectKind('thing')]).toEqual([
      'new.thing',
      'new',
      'thing',
    ]);
    expect(words.fieldName('rules.name')).toBe('Tên');
  });
});
