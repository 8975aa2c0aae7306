import { detailsFault, toDetails } from './details-fields';

const details = (more: object) => ({ name: 'Trần Thị Mai', position: '', workplace: '', phone: '', ...more });

describe('a delegate’s details', () => {
  it('need a name, and a number that is one if there is one', () => {
    expect(detailsFault(details({ name: '  ' }))).toEqual({ field: 'name' });
    expect(detailsFault(details({ phone: 'gọi sau' }))).toEqual({ field: 'phone' });
    expect(detailsFault(details({ phone: ' 0912 345 678 ' }))).toBeNull();
    expect(detailsFault(details({}))).toBeNull();
  });

  it('are sent without blanks around, and nothing instead of emptiness', () => {
    expect(toDetails(details({ name: '  Trần   Thị Mai ', position: ' ' }))).toEqual({
      name: 'Trần Thị Mai',
      position: null,
      workplace: null,
      phone: null,
    });
  });
});
