import { CONSENT_TEXTS, CONSENT_VERSION, REGISTRATION_LIMITS } from '@diem-cau/shared';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { useErrorText } from '../../lib/i18n/error-text';
import { useLanguage } from '../../lib/i18n/language';
import { Notice } from '../../ui/notice';
import { UnitChoice } from '../../ui/unit-choice';
import classes from './viewer-registration.module.css';
import { useRegister } from './viewer-registration.queries';
import { useViewerRegistrationTexts } from './viewer-registration.texts';

interface Props {
  code: string;
  /** Which conference it is for. */
  about: ReactNode;
  /** Told the commune that was chosen. */
  onRegistered: (unit: { id: string; name: string } | null) => void;
}

type Problem = 'name' | 'unit' | 'phone' | 'consent';

const PHONE = /^\+?\d[\d .-]{7,18}$/;

/** Who watches, told by themselves; nothing is agreed to beforehand. */
export function RegistrationForm({ code, about, onRegistered }: Props) {
  const t = useViewerRegistrationTexts();
  const errorText = useErrorText();
  const language = useLanguage();
  const register = useRegister(code);
  const [name, setName] = useState('');
  const [unit, setUnit] = useState<{ text: string; id: string | null }>({ text: '', id: null });
  const [phone, setPhone] = useState('');
  const [agreed, setAgreed] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const number = phone.trim();
    const missing: Problem | null =
      name.trim() === ''
        ? 'name'
        : unit.text.trim() === ''
          ? 'unit'
          : number !== '' && !PHONE.test(number)
            ? 'phone'
            : agreed
              ? null
              : 'consent';
    setProblem(missing);
    if (missing !== null) {
      // On a telephone it may have been scrolled out of sight.
      const field = event.currentTarget.elements.namedItem(missing);
      if (field instanceof HTMLElement) field.focus();
      return;
    }
    register.mutate(
      {
        name: name.trim(),
        unitId: unit.id,
        unitName: unit.id === null ? unit.text.trim() : null,
        phone: number || null,
        consentVersion: CONSENT_VERSION,
      },
      { onSuccess: () => onRegistered(unit.id === null ? null : { id: unit.id, name: unit.text }) },
    );
  };

  return (
    <form className={classes.form} onSubmit={submit} onChange={() => setProblem(null)} noValidate>
      {about}
      <h2 className={classes.title}>{t('title')}</h2>
      <p className={classes.soft}>{t('hint')}</p>
      <TextInput
        label={t('name')}
        name="name"
        size="lg"
        autoComplete="name"
        value={name}
        maxLength={REGISTRATION_LIMITS.name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={problem === 'name' && t('nameNeeded')}
      />
      <UnitChoice
        code={code}
        label={t('unit')}
        name="unit"
        description={t('unitHint')}
        text={unit.text}
        onChange={(text, chosen) => setUnit({ text, id: chosen?.id ?? null })}
        error={problem === 'unit' && t('unitNeeded')}
      />
      <TextInput
        label={t('phone')}
        name="phone"
        size="lg"
        type="tel"
        autoComplete="tel"
        value={phone}
        maxLength={REGISTRATION_LIMITS.phone}
        onChange={(event) => setPhone(event.currentTarget.value)}
        error={problem === 'phone' && t('phoneWrong')}
      />
      <fieldset className={classes.consent}>
        <legend>{t('consentTitle')}</legend>
        <p>{CONSENT_TEXTS[CONSENT_VERSION]?.[language]}</p>
        <Checkbox
          size="md"
          label={t('consent')}
          name="consent"
          checked={agreed}
          onChange={(event) => setAgreed(event.currentTarget.checked)}
          error={problem === 'consent' && t('consentNeeded')}
        />
      </fieldset>
      {register.isError && <Notice tone="fault">{errorText(asWireError(register.error))}</Notice>}
      <Button type="submit" size="lg" loading={register.isPending}>
        {t('submit')}
      </Button>
    </form>
  );
}
