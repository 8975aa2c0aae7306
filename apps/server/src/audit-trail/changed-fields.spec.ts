import { changedFields } from './changed-fields';

/** As one would say it: `field(of): before > after`. */
const said = (before: object | null, after: object | null) =>
  changedFields(before, after).map(
    (change) =>
      `${change.field}${change.of === null ? '' : `(${change.of})`}: ${change.before} > ${change.after}`,
  );

describe('the difference that an audit row shows', () => {
  it('is only what changed', () => {
    expect(
      said({ name: 'Hội trường A', capacity: 60, note: null }, { name: 'Hội trường A', capacity: 80 }),
    ).toEqual(['capacity: 60 > 80']);
  });

  it('names inner fields by their path', () => {
    expect(
      said(
        { rules: { viewSeconds: 30, beat: 10 }, roles: {} },
        { rules: { viewSeconds: 60, beat: 10 }, roles: { chair: ['Sở'] } },
      ),
    ).toEqual(['rules.viewSeconds: 30 > 60', 'roles.chair:  > Sở']);
  });

  it('shows what is new and what is gone whole', () => {
    expect(said(null, { label: 'Màn hình 1', note: '' })).toEqual(['label: null > Màn hình 1']);
    expect(said({ label: 'Màn hình 1' }, null)).toEqual(['label: Màn hình 1 > null']);
  });

  it('says of lists of known things which came and went, and what changed in those that stay', () => {
    const [a, b] = [
      { key: 'a', name: 'UBND xã A', caption: null },
      { key: 'b', name: 'UBND xã B', caption: null },
    ];
    expect(said({ sources: [a] }, { sources: [a, b] })).toEqual(['sources: UBND xã A > UBND xã A,UBND xã B']);
    expect(said({ sources: [a, b] }, { sources: [a, { ...b, caption: 'Đang nói' }] })).toEqual([
      'sources.caption(UBND xã B): null > Đang nói',
    ]);
  });

  it('tells entries of other lists by their names or their places', () => {
    const version = { name: 'Xã A', code: '1', validTo: null };
    expect(said(null, { versions: [version] })).toEqual([
      'versions.name: null > Xã A',
      'versions.code: null > 1',
    ]);
    expect(
      said(
        { versions: [version] },
        {
          versions: [
            { ...version, validTo: '2025-06-30' },
            { ...version, name: 'Xã B' },
          ],
        },
      ),
    ).toEqual([
      'versions.validTo(Xã A): null > 2025-06-30',
      'versions.name(2): null > Xã B',
      'versions.code(2): null > 1',
    ]);
  });

  it('holds back secrets and what only machines read', () => {
    const secrets = { passwordHash: 'x', token: 'x', newPin: 'x', totpSecret: 'x', id: '1', revision: 2 };
    expect(said(null, { ...secrets, inner: secrets, list: [secrets] })).toEqual([]);
  });
});
