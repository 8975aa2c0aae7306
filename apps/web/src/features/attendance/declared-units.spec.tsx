import { screen } from '@testing-library/react';
import { renderUi } from '../../ui/testing/render';
import { DeclaredUnits } from './declared-units';

const rows = () =>
  screen
    .queryAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map(({ textContent }) => textContent));

describe('what viewers said about themselves', () => {
  it('stands by the commune they named, people and devices apart, and those who named none as such', () => {
    const units = [
      { unitId: 'u1', unitName: 'Xã Hải An', devices: 12, people: 1450 },
      { unitId: null, unitName: null, devices: 3, people: 4 },
    ];
    renderUi(<DeclaredUnits declared={{ devices: 15, people: 1454, units }} />);
    expect(rows()).toEqual([
      ['Xã Hải An', '1.450', '12'],
      ['Không ghi xã, phường', '4', '3'],
    ]);
  });

  it('takes no room where nobody said anything', () => {
    const { container } = renderUi(<DeclaredUnits declared={{ devices: 0, people: 0, units: [] }} />);
    expect(container.querySelector('table, details')).toBeNull();
  });
});
