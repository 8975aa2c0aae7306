import { version } from './testing/some-trees';
import { changedFrom, endedOn, undoableChange, undone } from './unit-history';

const STATE = { code: '1', name: 'Phường Nam Vân', level: 'commune', parentId: 'TP' } as const;
const FIRST = version('u', 'commune', 'TP', { name: 'Xã Nam Vân' });

describe('what a unit was', () => {
  it('stays as it was until the day before a change', () => {
    expect(changedFrom([FIRST], '2024-09-01', STATE)).toEqual([
      { ...FIRST, validTo: '2024-08-31' },
      { ...FIRST, ...STATE, validFrom: '2024-09-01' },
    ]);
  });

  it('is corrected from its first day', () => {
    expect(changedFrom([FIRST], null, STATE)).toEqual([{ ...FIRST, ...STATE }]);
  });

  it('keeps later changes when an earlier one is entered', () => {
    const history = changedFrom([FIRST], '2025-01-01', STATE)!;
    const between = changedFrom(history, '2024-01-01', { ...STATE, name: 'Xã Vân' })!;
    expect(between.map(({ name, validFrom, validTo }) => [name, validFrom, validTo])).toEqual([
      ['Xã Nam Vân', null, '2023-12-31'],
      ['Xã Vân', '2024-01-01', '2024-12-31'],
      ['Phường Nam Vân', '2025-01-01', null],
    ]);
  });

  it('cannot change when it does not exist', () => {
    const ended = endedOn([FIRST], '2024-08-31')!;
    expect(changedFrom(ended, '2024-09-01', STATE)).toBeNull();
    expect(changedFrom([{ ...FIRST, validFrom: '2024-01-01' }], null, STATE)).toBeNull();
    expect(endedOn(ended, '2024-12-31')).toBeNull();
  });

  it('does not end before a change that is recorded', () => {
    expect(endedOn(changedFrom([FIRST], '2025-01-01', STATE)!, '2024-08-31')).toBeNull();
  });

  it('is taken back step by step: the end, the change, the entry', () => {
    let history = endedOn(changedFrom([FIRST], '2024-09-01', STATE)!, '2025-06-30')!;
    const steps = [];
    while (history.length > 0) {
      steps.push(undoableChange(history));
      history = undone(history);
    }
    expect(steps).toEqual(['dissolution', 'version', 'creation']);
    expect(undone(changedFrom([FIRST], '2024-09-01', STATE)!)).toEqual([FIRST]);
  });
});
