import { filterIn, NO_FILTER, paramsOf, requestOf } from './audit-search';

describe('the filters of the audit', () => {
  it('stand in the address and come back from it', () => {
    const filter = { ...NO_FILTER, text: 'yên lợi', from: '2026-11-22' };
    expect(filterIn(paramsOf(filter))).toEqual(filter);
    expect(paramsOf(NO_FILTER).toString()).toBe('');
  });

  it('ask for whole days on the clocks of here', () => {
    const asked = requestOf({ ...NO_FILTER, from: '2026-11-22', to: '2026-11-22' });
    expect([asked.get('from'), asked.get('to')]).toEqual([
      '2026-11-21T17:00:00.000Z',
      '2026-11-22T17:00:00.000Z',
    ]);
  });

  it('ask nothing of a day that is none', () => {
    expect(requestOf({ ...NO_FILTER, from: 'hôm qua' }).toString()).toBe('');
  });
});
