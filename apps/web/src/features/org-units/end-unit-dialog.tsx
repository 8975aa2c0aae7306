import type { UnitDetail, UnitHit } from '@diem-cau/shared';
import { useState } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { dayAfter, dayText } from '../../lib/time/day';
import { useUnitsById } from '../../lib/units/units.queries';
import { DayInput } from '../../ui/day-input';
import { UnitPicker } from '../../ui/unit-picker';
import { useDissolveUnit, useNameSuccessors } from './org-units.queries';
import { useOrgUnitsTexts } from './org-units.texts';
import { TwoStepDialog } from './two-step-dialog';

interface Props {
  unit: UnitDetail;
  onDone: () => void;
  onClose: () => void;
}

const quoted = (units: readonly UnitHit[]) => units.map(({ name }) => name).join(', ');

/** The unit ends after a day, merged into another, split into several, or nobody knows. */
export function DissolveDialog({ unit, onDone, onClose }: Props) {
  const t = useOrgUnitsTexts();
  const dissolve = useDissolveUnit(unit.id);
  const [lastDay, setLastDay] = useState('');
  const [successorIds, setSuccessorIds] = useState<string[]>([]);
  const successors = useUnitsById(successorIds).data ?? [];
  const since = lastDay && dayAfter(lastDay);
  const name = unit.versions.at(-1)?.name ?? '';
  const sentence =
    (['previewDissolve', 'previewDissolveInto'] as const)[successorIds.length] ?? 'previewSplit';
  return (
    <TwoStepDialog
      title={t('dissolveTitle', { name })}
      valid={lastDay !== ''}
      form={(show) => (
        <>
          <DayInput
            label={t('lastDay')}
            description={t('lastDayHint')}
            required
            value={lastDay}
            error={show && lastDay === '' && t('needDay')}
            onChange={setLastDay}
          />
          <UnitPicker
            label={t('successors')}
            description={t('successorsHint')}
            multiple
            on={since || null}
            value={successorIds}
            onChange={setSuccessorIds}
          />
        </>
      )}
      preview={
        <p>
          {lastDay &&
            t(sentence, {
              name,
              lastDay: dayText(lastDay),
              since: dayText(since),
              successors: quoted(successors),
            })}
        </p>
      }
      saving={dissolve.isPending}
      error={dissolve.error && asWireError(dissolve.error)}
      onSave={() =>
        dissolve.mutate({ lastDay, successorIds, revision: unit.revision }, { onSuccess: onDone })
      }
      onClose={onClose}
    />
  );
}

/** What became of a unit that has ended, learnt later or corrected. */
export function SuccessorsDialog({ unit, onDone, onClose }: Props) {
  const t = useOrgUnitsTexts();
  const named = useNameSuccessors(unit.id);
  const end = unit.versions.at(-1)?.validTo ?? '';
  const [since, setSince] = useState(unit.successors[0]?.since ?? (end && dayAfter(end)));
  const [successorIds, setSuccessorIds] = useState(unit.successors.map(({ id }) => id));
  const successors = useUnitsById(successorIds).data ?? [];
  const name = unit.versions.at(-1)?.name ?? '';
  return (
    <TwoStepDialog
      title={t('successorsTitle', { name })}
      valid={since !== '' && successorIds.length > 0}
      form={(show) => (
        <>
          <UnitPicker
            label={t('successors')}
            multiple
            required
            on={since || null}
            value={successorIds}
            error={show && successorIds.length === 0 && t('needOther')}
            onChange={setSuccessorIds}
          />
          <DayInput
            label={t('since')}
            required
            value={since}
            {...(end && { min: dayAfter(end) })}
            error={show && since === '' && t('needDay')}
            onChange={setSince}
          />
        </>
      )}
      preview={
        <p>
          {since && t('previewSuccessors', { name, since: dayText(since), successors: quoted(successors) })}
        </p>
      }
      saving={named.isPending}
      error={named.error && asWireError(named.error)}
      onSave={() => named.mutate({ since, successorIds, revision: unit.revision }, { onSuccess: onDone })}
      onClose={onClose}
    />
  );
}
