import { PARTICIPATION_LIMITS, type OrgUnitLevel } from '@diem-cau/shared';
import { NativeSelect, TextInput } from '@mantine/core';
import { UnitPicker } from '../../ui/unit-picker';
import classes from './plan.module.css';
import { useParticipationsTexts } from './participations.texts';

const LEVELS = ['commune', 'district', 'department'] as const satisfies readonly OrgUnitLevel[];

export interface PlanDraft {
  unitIds: string[];
  /** Null: a venue for each of the chosen units themselves. */
  level: (typeof LEVELS)[number] | null;
  naming: string;
}

export const firstDraft: PlanDraft = { unitIds: [], level: 'commune', naming: 'UBND {đơn vị}' };

interface Props {
  draft: PlanDraft;
  onChange: (draft: PlanDraft) => void;
}

/** For which units, and what new rooms are called. */
export function PlanOptions({ draft, onChange }: Props) {
  const t = useParticipationsTexts();
  return (
    <div className={classes.options}>
      <UnitPicker
        size="md"
        label={t('planUnits')}
        description={t('planUnitsHint')}
        multiple
        required
        value={draft.unitIds}
        onChange={(unitIds) => onChange({ ...draft, unitIds })}
      />
      <NativeSelect
        label={t('planLevel')}
        size="md"
        value={draft.level ?? 'own'}
        onChange={(event) => {
          const { value } = event.currentTarget;
          onChange({ ...draft, level: LEVELS.find((level) => level === value) ?? null });
        }}
        data={[...LEVELS, 'own' as const].map((value) => ({ value, label: t(`level.${value}`) }))}
      />
      <TextInput
        label={t('planNaming')}
        description={t('planNamingHint')}
        size="md"
        required
        maxLength={PARTICIPATION_LIMITS.naming}
        autoComplete="off"
        value={draft.naming}
        onChange={(event) => onChange({ ...draft, naming: event.currentTarget.value })}
        error={draft.naming.trim() === '' ? t('planNamingNeeded') : undefined}
      />
    </div>
  );
}
