import type { UnitDetail, UnitVersion } from '@diem-cau/shared';
import { useState } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { dayText } from '../../lib/time/day';
import { useUnitsById } from '../../lib/units/units.queries';
import { useUnitsTexts } from '../../lib/units/units.texts';
import { DayInput } from '../../ui/day-input';
import { useChangeUnit } from './org-units.queries';
import { useOrgUnitsTexts } from './org-units.texts';
import { periodText } from './period-text';
import { TwoStepDialog } from './two-step-dialog';
import {
  corrects,
  differences,
  draftOf,
  problemsOfChange,
  type Difference,
  type UnitDraft,
} from './unit-draft';
import { UnitFields } from './unit-fields';
import { versionToChange } from './unit-versions';

interface Props {
  unit: UnitDetail;
  /** The day whose tree is shown: the change is first thought to be from then. */
  on: string;
  onChanged: (from: string | null) => void;
  onClose: () => void;
}

/** A new name, code, level or place from a day on; or a correction of what was recorded. */
export function ChangeUnitDialog({ unit, on, onChanged, onClose }: Props) {
  const t = useOrgUnitsTexts();
  const change = useChangeUnit(unit.id);
  const [draft, setDraft] = useState(() => draftOf(unit.versions, on));
  const parents = useUnitsById(draft.parentId === null ? [] : [draft.parentId]).data ?? [];
  const parent = draft.parentId === null ? null : (parents[0] ?? null);
  const problems = problemsOfChange(draft, parent?.level ?? null, unit.versions);
  const version = versionToChange(unit.versions, draft.from || null);
  const { level } = draft;
  const openStart = unit.versions[0]?.validFrom === null;

  const save = () => {
    if (level === '') return;
    const { name, code, parentId, from } = draft;
    const validFrom = from || null;
    change.mutate(
      { name: name.trim(), code: code.trim(), level, parentId, validFrom, revision: unit.revision },
      { onSuccess: () => onChanged(validFrom) },
    );
  };
  return (
    <TwoStepDialog
      title={t('changeTitle', { name: unit.versions.at(-1)?.name ?? '' })}
      valid={Object.keys(problems).length === 0}
      form={(show) => (
        <UnitFields
          draft={draft}
          parentLevel={parent?.level ?? null}
          problems={show ? problems : {}}
          onChange={setDraft}
          day={
            <DayInput
              label={t('changeFrom')}
              description={t(openStart && draft.from === '' ? 'firstVersion' : 'changeFromHint')}
              clearable={openStart}
              required={!openStart}
              value={draft.from}
              error={show && problems.from && t(problems.from)}
              onChange={(from) => setDraft({ ...draft, from })}
            />
          }
        />
      )}
      preview={version && <ChangePreview version={version} draft={draft} parentName={parent?.name ?? null} />}
      saving={change.isPending}
      error={change.error && asWireError(change.error)}
      onSave={save}
      onClose={onClose}
    />
  );
}

interface PreviewProps {
  version: UnitVersion;
  draft: UnitDraft;
  parentName: string | null;
}

function ChangePreview({ version, draft, parentName }: PreviewProps) {
  const t = useOrgUnitsTexts();
  const level = useUnitsTexts();
  const correction = corrects(version, draft.from);
  const sentence: Record<Difference, () => string> = {
    name: () => t('previewName', { before: version.name, after: draft.name.trim() }),
    code: () => t('previewCode', { before: version.code, after: draft.code.trim() }),
    level: () =>
      t('previewLevel', {
        before: level(`level.${version.level}`),
        after: draft.level === '' ? '' : level(`level.${draft.level}`),
      }),
    parentId: () =>
      t('previewMove', {
        before: version.parentName ?? t('noParent'),
        after: parentName ?? t('noParent'),
      }),
  };
  return (
    <>
      <p>
        {correction
          ? t('previewCorrect', { period: periodText(t, version.validFrom, version.validTo) })
          : t('previewFrom', { day: dayText(draft.from) })}
      </p>
      <ul>
        {differences(version, draft).map((field) => (
          <li key={field}>{sentence[field]()}</li>
        ))}
      </ul>
      {!correction && <p>{t('historyStays')}</p>}
    </>
  );
}
