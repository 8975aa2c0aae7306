import { changedFields } from './changed-fields';

describe('the difference that an audit row shows', () => {
  it('is only what changed', () => {
    expect(
      changedFields(
        { name: 'Hội trường A', capacity: 60, note: null },
        { name: 'Hội trường A', capacity: 80 },
      ),
    ).toEqual([{ field: 'capacity', before: 60, after: 80 }]);
  });

  it('names inner fields by their path and lists by the names of what they hold', () => {
    expect(
      changedFields(
        { rules: { viewSeconds: 30, beatSeconds: 10 }, sources: [{ key: 'venue:1', name: 'UBND xã A' }] },
        { rules: { viewSeconds: 60, beatSeconds: 10 }, sources: [] },
      ),
    ).toEqual([
      { field: 'rules.viewSeconds', before: 30, after: 60 },
      { field: 'sources', before: ['UBND xã A'], after: [] },
    ]);
  });

  it('shows what is new and what is gone whole', () => {
    expect(changedFields(null, { label: 'Màn hình 1', note: '' })).toEqual([
      { field: 'label', before: null, after: 'Màn hình 1' },
    ]);
    expect(changedFields({ label: 'Màn hình 1' }, null)).toEqual([
      { field: 'label', before: 'Màn hình 1', after: null },
    ]);
  });

  it('holds back secrets and what only machines read', () => {
    const secrets = { passwordHash: 'x', token: 'x', newPin: 'x', totpSecret: 'x', id: '1', revision: 2 };
    expect(changedFields(null, { ...secrets, inner: secrets })).toEqual([]);
  });
});
