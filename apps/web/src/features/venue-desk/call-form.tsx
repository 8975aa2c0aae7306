import { CALLED_PEOPLE, VENUE_CALL_LIMITS } from '@diem-cau/shared';
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, type FormEvent } from 'react';
import { Choice } from '../../ui/choice';
import { WAITS, type CallEntry, type Wait } from './call-entry';
import { useVenueDeskTexts } from './venue-desk.texts';
import classes from './venue-sheet.module.css';

interface Props {
  entry: CallEntry;
  busy: boolean;
  disabled: boolean;
  onChange: (entry: CallEntry) => void;
  onSave: () => void;
  onCancel: () => void;
}

/** Whom one called, whether they answered, what was agreed, and when to look again. */
export function CallForm({ entry, busy, disabled, onChange, onSave, onCancel }: Props) {
  const t = useVenueDeskTexts();
  const agreed = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    agreed.current?.focus();
    agreed.current?.scrollIntoView({ block: 'center' });
  }, []);
  const change = (part: Partial<CallEntry>) => onChange({ ...entry, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave();
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      {entry.corrects !== null && <p className={classes.quiet}>{t('correcting')}</p>}
      <div className={classes.pair}>
        <NativeSelect
          label={t('whomTitle')}
          size="md"
          value={entry.called}
          data={CALLED_PEOPLE.map((value) => ({ value, label: t(`called.${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            change({ called: CALLED_PEOPLE.find((each) => each === value) ?? 'other' })
          }
        />
        <TextInput
          label={t('phone')}
          size="md"
          type="tel"
          maxLength={VENUE_CALL_LIMITS.phone}
          value={entry.phone}
          onChange={(event) => change({ phone: event.currentTarget.value })}
        />
      </div>
      <TextInput
        label={t('whom')}
        size="md"
        maxLength={VENUE_CALL_LIMITS.whom}
        value={entry.whom}
        onChange={(event) => change({ whom: event.currentTarget.value })}
      />
      <Choice
        label={t('reachedTitle')}
        value={entry.reached ? 'yes' : 'no'}
        onChange={(value) => change({ reached: value === 'yes' })}
        options={[
          { value: 'yes', text: t('reached') },
          { value: 'no', text: t('notReached') },
        ]}
      />
      <Textarea
        ref={agreed}
        label={t('agreed')}
        placeholder={t('agreedHint')}
        size="md"
        rows={2}
        maxLength={VENUE_CALL_LIMITS.agreed}
        value={entry.agreed}
        onChange={(event) => change({ agreed: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('waitTitle')}
        description={t('waitHint')}
        size="md"
        value={String(entry.wait)}
        data={WAITS.map((wait) => ({ value: String(wait), label: t(`wait.${wait}`) }))}
        onChange={({ currentTarget: { value } }) => change({ wait: toWait(value) })}
      />
      <div className={classes.buttons}>
        <Button type="submit" size="md" loading={busy} disabled={disabled}>
          {t('saveCall')}
        </Button>
        <Button variant="default" size="md" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}

const toWait = (value: string): Wait => WAITS.find((wait) => String(wait) === value) ?? 0;
