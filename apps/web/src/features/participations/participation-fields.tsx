import {
  PARTICIPATION_CONNECTIONS,
  PARTICIPATION_LIMITS,
  type ParticipationConnection,
} from '@diem-cau/shared';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { UnitPicker } from '../../ui/unit-picker';
import { Notice } from '../../ui/notice';
import type { ParticipationDraft, TextField } from './participation-draft';
import classes from './participation-form.module.css';
import { useParticipationsTexts } from './participations.texts';

interface Props {
  draft: ParticipationDraft;
  onChange: (draft: ParticipationDraft) => void;
  disabled: boolean;
}

/** Who sits at a venue, who answers for it, and how it joins. */
export function ParticipationFields({ draft, onChange, disabled }: Props) {
  const t = useParticipationsTexts();
  const change = (part: Partial<ParticipationDraft>) => onChange({ ...draft, ...part });
  const typed = (field: TextField, maxLength: number) => ({
    size: 'md' as const,
    disabled,
    maxLength,
    autoComplete: 'off',
    value: draft[field],
    onChange: (event: { currentTarget: { value: string } }) => change({ [field]: event.currentTarget.value }),
  });
  const person = (kind: 'coordinator' | 'technician') => (
    <fieldset className={classes.person}>
      <legend>{t(kind)}</legend>
      <TextInput label={t('personName')} {...typed(`${kind}Name`, PARTICIPATION_LIMITS.name)} />
      <TextInput label={t('phone')} inputMode="tel" {...typed(`${kind}Phone`, PARTICIPATION_LIMITS.phone)} />
    </fieldset>
  );
  return (
    <>
      <UnitPicker
        size="md"
        label={t('units')}
        description={t('unitsHint')}
        multiple
        disabled={disabled}
        value={draft.unitIds}
        onChange={(unitIds) => change({ unitIds })}
      />
      {person('coordinator')}
      {person('technician')}
      <NativeSelect
        label={t('connection')}
        size="md"
        disabled={disabled}
        value={draft.connection}
        onChange={(event) => change({ connection: asConnection(event.currentTarget.value) })}
        data={PARTICIPATION_CONNECTIONS.map((value) => ({ value, label: t(`connection.${value}`) }))}
      />
      {draft.connection !== 'screen' && (
        <>
          <Notice tone="info">{t('externalHint')}</Notice>
          <TextInput
            label={t('externalSystem')}
            description={t('externalSystemHint')}
            {...typed('externalSystem', PARTICIPATION_LIMITS.external)}
          />
          <TextInput
            label={t('externalAddress')}
            {...typed('externalAddress', PARTICIPATION_LIMITS.external)}
          />
          <TextInput
            label={t('externalContact')}
            {...typed('externalContact', PARTICIPATION_LIMITS.external)}
          />
        </>
      )}
      <Textarea label={t('note')} rows={3} {...typed('note', PARTICIPATION_LIMITS.note)} />
    </>
  );
}

const asConnection = (value: string): ParticipationConnection =>
  PARTICIPATION_CONNECTIONS.find((connection) => connection === value) ?? 'screen';
