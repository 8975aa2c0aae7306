import type { RollCallScope, RollCallVenue } from '@diem-cau/shared';
import { NativeSelect, type MantineSize } from '@mantine/core';
import { useUnitsTexts } from '../../lib/units/units.texts';
import { useRollCallTexts } from './roll-call.texts';

export const EVERYBODY = 'all:';

/** What a choice of the list stands for. */
export function scopeOf(choice: string): { scope: RollCallScope; key: string | null } {
  const [scope, key = ''] = choice.split(':');
  if (scope === 'level' || scope === 'branch') return { scope, key };
  return { scope: 'all', key: null };
}

export function venuesOf<Venue extends RollCallVenue>(venues: readonly Venue[], choice: string): Venue[] {
  const { scope, key } = scopeOf(choice);
  return venues.filter(
    ({ level, groupId }) => scope === 'all' || (scope === 'level' ? level === key : groupId === key),
  );
}

interface Props {
  label: string;
  venues: readonly RollCallVenue[];
  value: string;
  onChange: (choice: string) => void;
  size: MantineSize;
}

/** All venues, those of a level, or those of a branch of the tree. */
export function GroupSelect({ label, venues, value, onChange, size }: Props) {
  const t = useRollCallTexts();
  const unitText = useUnitsTexts();
  const levels = [...new Set(venues.map(({ level }) => level))];
  const branches = new Map(venues.map(({ groupId, groupName }) => [groupId, groupName]));
  const counted = (choice: string, text: string) => ({
    value: choice,
    label: `${text} (${venuesOf(venues, choice).length})`,
  });
  return (
    <NativeSelect
      label={label}
      size={size}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        counted(EVERYBODY, t('everybody')),
        ...(levels.length > 1
          ? levels.map((level) =>
              counted(`level:${level}`, t('ofLevel', { level: unitText(`level.${level}`) })),
            )
          : []),
        ...(branches.size > 1 ? [...branches].map(([id, name]) => counted(`branch:${id}`, name)) : []),
      ]}
    />
  );
}
