import { mayStandUnder, ORG_UNIT_LEVELS, UNIT_LIMITS, type OrgUnitLevel } from '@diem-cau/shared';
import { Select, TextInput } from '@mantine/core';
import '@mantine/core/styles/Combobox.css';
import '@mantine/core/styles/ScrollArea.css';
import type { ReactNode } from 'react';
import { useUnitsTexts } from '../../lib/units/units.texts';
import { UnitPicker } from '../../ui/unit-picker';
import classes from './org-units.module.css';
import { useOrgUnitsTexts } from './org-units.texts';
import type { DraftField, DraftProblems, UnitDraft } from './unit-draft';

interface Props {
  draft: UnitDraft;
  parentLevel: OrgUnitLevel | null;
  problems: DraftProblems;
  onChange: (draft: UnitDraft) => void;
  /** The field of the day, which means something else in each form. */
  day: ReactNode;
}

/** What a unit is: its name, code, level and place. */
export function UnitFields({ draft, parentLevel, problems, onChange, day }: Props) {
  const t = useOrgUnitsTexts();
  const level = useUnitsTexts();
  const set = (part: Partial<UnitDraft>) => onChange({ ...draft, ...part });
  const problem = (field: DraftField, max = 0) => {
    const text = problems[field];
    return text && t(text, { max });
  };
  const levels = ORG_UNIT_LEVELS.filter((each) => parentLevel === null || mayStandUnder(each, parentLevel));
  return (
    <>
      <TextInput
        label={t('name')}
        description={t('nameHint')}
        required
        maxLength={UNIT_LIMITS.name}
        value={draft.name}
        error={problem('name', UNIT_LIMITS.name)}
        onChange={(event) => set({ name: event.currentTarget.value })}
        data-autofocus
      />
      <UnitPicker
        label={t('parent')}
        description={t('parentHint')}
        value={draft.parentId === null ? [] : [draft.parentId]}
        on={draft.from || null}
        onChange={([parentId = null]) => set({ parentId })}
        error={problem('parentId')}
      />
      <div className={classes.pair}>
        <Select
          label={t('level')}
          required
          data={levels.map((value) => ({ value, label: level(`level.${value}`) }))}
          value={draft.level || null}
          error={problem('level')}
          onChange={(value) => set({ level: levels.find((each) => each === value) ?? '' })}
        />
        <TextInput
          label={t('code')}
          required
          maxLength={UNIT_LIMITS.code}
          placeholder={t('codeHint')}
          value={draft.code}
          error={problem('code', UNIT_LIMITS.code)}
          onChange={(event) => set({ code: event.currentTarget.value })}
        />
      </div>
      {day}
    </>
  );
}
