import { asWireError } from '../../lib/errors/command-error';
import { useState } from 'react';
import { useUnitsById } from '../../lib/units/units.queries';
import { useUnitsTexts } from '../../lib/units/units.texts';
import { DayInput } from '../../ui/day-input';
import { useCreateUnit } from './org-units.queries';
import { useOrgUnitsTexts } from './org-units.texts';
import { periodText } from './period-text';
import { TwoStepDialog } from './two-step-dialog';
import { problemsOf, type UnitDraft } from './unit-draft';
import { UnitFields } from './unit-fields';

interface Props {
  parentId: string | null;
  onAdded: (unitId: string, from: string | null) => void;
  onClose: () => void;
}

export function AddUnitDialog({ parentId, onAdded, onClose }: Props) {
  const t = useOrgUnitsTexts();
  const levelText = useUnitsTexts();
  const create = useCreateUnit();
  const [draft, setDraft] = useState<UnitDraft>({ name: '', code: '', level: '', parentId, from: '' });
  const parents = useUnitsById(draft.parentId === null ? [] : [draft.parentId]).data ?? [];
  const parent = draft.parentId === null ? null : (parents[0] ?? null);
  const problems = problemsOf(draft, parent?.level ?? null);
  const { level } = draft;

  const save = () => {
    if (level === '') return;
    const validFrom = draft.from || null;
    create.mutate(
      { name: draft.name.trim(), code: draft.code.trim(), level, parentId: draft.parentId, validFrom },
      { onSuccess: ({ id }) => onAdded(id, validFrom) },
    );
  };
  return (
    <TwoStepDialog
      title={t('addTitle')}
      valid={Object.keys(problems).length === 0}
      form={(show) => (
        <UnitFields
          draft={draft}
          parentLevel={parent?.level ?? null}
          problems={show ? problems : {}}
          onChange={setDraft}
          day={
            <DayInput
              label={t('validFrom')}
              description={t('validFromHint')}
              clearable
              value={draft.from}
              onChange={(from) => setDraft({ ...draft, from })}
            />
          }
        />
      )}
      preview={
        <p>
          {t('previewAdd', {
            name: draft.name.trim(),
            level: level === '' ? '' : levelText(`level.${level}`),
            code: draft.code.trim(),
            place: parent ? t('placeUnder', { parent: parent.name }) : t('placeRoot'),
            period: periodText(t, draft.from || null, null),
          })}
        </p>
      }
      saving={create.isPending}
      error={create.error && asWireError(create.error)}
      onSave={save}
      onClose={onClose}
    />
  );
}
