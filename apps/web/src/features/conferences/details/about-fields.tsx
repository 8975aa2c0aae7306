import { CONFERENCE_KINDS, CONFERENCE_LIMITS, matchesSearch, type ConferenceChoices } from '@diem-cau/shared';
import { Autocomplete, Select, Textarea, TextInput, type ComboboxItem } from '@mantine/core';
import '@mantine/core/styles/Combobox.css';
import '@mantine/core/styles/ScrollArea.css';
import classes from './details.module.css';
import { useDetailsTexts } from './details.texts';
import type { FieldProps, Locks } from './field-props';

interface Props extends FieldProps {
  choices: ConferenceChoices;
  locks: Locks;
  /** A new conference gets its code with its first saving. */
  withCode: boolean;
}

/** Fields beside each other stand in one line, whichever of them is explained. */
const BELOW: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];

const found = (options: readonly ComboboxItem[], search: string) =>
  options.filter(({ label }) => matchesSearch(label, search));

/** What it is called, what it is about and whose it is. */
export function AboutFields({ draft, onChange, wrong, disabled, choices, locks, withCode }: Props) {
  const t = useDetailsTexts();
  const units = choices.hostUnits.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <section className={classes.section} aria-labelledby="details-about">
      <h2 id="details-about">{t('about')}</h2>
      <Textarea
        label={t('title')}
        placeholder={t('titlePlaceholder')}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={CONFERENCE_LIMITS.title}
        required
        disabled={disabled}
        value={draft.title}
        onChange={({ currentTarget }) => onChange({ title: currentTarget.value.replace(/\n/g, ' ') })}
        error={wrong.has('title') && t('needTitle', { max: CONFERENCE_LIMITS.title })}
      />
      <div className={classes.pair}>
        <Select
          label={t('kind')}
          required
          allowDeselect={false}
          disabled={disabled}
          data={CONFERENCE_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          value={draft.kind}
          onChange={(kind) => kind && onChange({ kind })}
        />
        <Autocomplete
          label={t('field')}
          placeholder={t('fieldHint')}
          required
          disabled={disabled}
          maxLength={CONFERENCE_LIMITS.field}
          data={choices.fields}
          filter={({ options, search }) => found(options as ComboboxItem[], search)}
          value={draft.field}
          onChange={(field) => onChange({ field })}
          error={wrong.has('field') && t('needField', { max: CONFERENCE_LIMITS.field })}
        />
      </div>
      <div className={classes.pair}>
        <Select
          label={t('hostUnit')}
          required
          searchable
          allowDeselect={false}
          disabled={disabled}
          readOnly={locks.hostUnit}
          variant={locks.hostUnit ? 'filled' : 'default'}
          inputWrapperOrder={BELOW}
          description={locks.hostUnit && !disabled ? t('hostUnitLocked') : null}
          data={units}
          filter={({ options, search }) => found(options as ComboboxItem[], search)}
          value={draft.hostUnitId}
          onChange={(hostUnitId) => onChange({ hostUnitId })}
          error={wrong.has('hostUnitId') && t('needHostUnit')}
        />
        {withCode && (
          <TextInput
            label={t('code')}
            description={locks.code ? t('codeLocked') : t('codeHint')}
            required
            disabled={disabled}
            readOnly={locks.code}
            variant={locks.code ? 'filled' : 'default'}
            inputWrapperOrder={BELOW}
            className={classes.code ?? ''}
            autoComplete="off"
            spellCheck={false}
            value={draft.code}
            onChange={({ currentTarget }) => onChange({ code: currentTarget.value.toUpperCase() })}
            error={wrong.has('code') && t('needCode')}
          />
        )}
      </div>
    </section>
  );
}
