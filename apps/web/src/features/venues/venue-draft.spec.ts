import { capacityOf, emptyDraft, faultsOf, phonesOf, toRequest, type VenueDraft } from './venue-draft';

const draft = (overrides: Partial<VenueDraft> = {}): VenueDraft => ({
  ...emptyDraft,
  name: 'Hội trường',
  hostUnitId: 'unit',
  ...overrides,
});

describe('a venue as it is typed', () => {
  it.each([
    ['', null],
    [' 40 ', 40],
    ['0', NaN],
    ['4o', NaN],
    ['99999', NaN],
  ])('has as many seats as %p says', (capacity, seats) => {
    expect(capacityOf(draft({ capacity }))).toBe(seats);
  });

  it('has several telephones, parted by commas', () => {
    expect(phonesOf(draft({ phones: '0228 3849 123, 0912345678 ;; ' }))).toEqual([
      '0228 3849 123',
      '0912345678',
    ]);
  });

  it('is not sent without its name and its unit', () => {
    expect([...faultsOf(emptyDraft)]).toEqual(['name', 'hostUnitId']);
    expect(toRequest(emptyDraft)).toBeNull();
    expect(toRequest(draft({ address: '  ' }))).toMatchObject({ address: null, phones: [], capacity: null });
  });
});
