import { CONFERENCE_LIMITS } from '@diem-cau/shared';
import { Checkbox, TextInput } from '@mantine/core';
import classes from './details.module.css';
import { useDetailsTexts } from './details.texts';
import type { FieldProps } from './field-props';

/** Whom venues call, and who answers for the preparation. */
export function ContactFields({ draft, onChange, wrong, disabled }: FieldProps) {
  const t = useDetailsTexts();
  return (
    <section className={classes.section} aria-labelledby="details-contacts">
      <h2 id="details-contacts">{t('contacts')}</h2>
      <div className={classes.pair}>
        <TextInput
          label={t('hotlineName')}
          maxLength={CONFERENCE_LIMITS.person}
          disabled={disabled}
          value={draft.hotlineName}
          onChange={({ currentTarget }) => onChange({ hotlineName: currentTarget.value })}
        />
        <TextInput
          label={t('hotlinePhone')}
          type="tel"
          maxLength={CONFERENCE_LIMITS.phone}
          disabled={disabled}
          value={draft.hotlinePhone}
          onChange={({ currentTarget }) => onChange({ hotlinePhone: currentTarget.value })}
          error={wrong.has('hotlinePhone') && t('needPhone')}
        />
      </div>
      <Checkbox
        label={t('hotlinePublic')}
        description={t('hotlineHint')}
        disabled={disabled}
        checked={draft.hotlinePublic}
        onChange={({ currentTarget }) => onChange({ hotlinePublic: currentTarget.checked })}
      />
      <div className={classes.pair}>
        <TextInput
          label={t('contactName')}
          description={t('contactHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maxLength={CONFERENCE_LIMITS.person}
          disabled={disabled}
          value={draft.contactName}
          onChange={({ currentTarget }) => onChange({ contactName: currentTarget.value })}
          error={wrong.has('contactName') && t('needContact')}
        />
        <TextInput
          label={t('contactPhone')}
          type="tel"
          maxLength={CONFERENCE_LIMITS.phone}
          disabled={disabled}
          value={draft.contactPhone}
          onChange={({ currentTarget }) => onChange({ contactPhone: currentTarget.value })}
          error={wrong.has('contactPhone') && t('needPhone')}
        />
      </div>
    </section>
  );
}
