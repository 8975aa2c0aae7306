import { DELEGATE_LIMITS, type WireError } from '@diem-cau/shared';
import { TextInput } from '@mantine/core';
import type { ClipboardEvent, Ref } from 'react';
import { useErrorText } from '../../lib/i18n/error-text';
import { DETAILS, type DetailsText } from './details-fields';
import classes from './delegates.module.css';
import { useDelegatesTexts } from './delegates.texts';

interface Props {
  details: DetailsText;
  onChange: (field: keyof DetailsText, text: string) => void;
  /** The field that the page itself finds fault with. */
  fault: 'name' | 'phone' | null;
  error: WireError | null;
  nameRef?: Ref<HTMLInputElement>;
  onPasteName?: (event: ClipboardEvent<HTMLInputElement>) => void;
  autoFocus?: boolean;
}

/** The four fields of a delegate, side by side where there is room. */
export function DetailsInputs({ details, onChange, fault, error, nameRef, onPasteName, autoFocus }: Props) {
  const t = useDelegatesTexts();
  const errorText = useErrorText();
  const faultText = { name: t('nameNeeded'), phone: t('phoneWrong') };
  return (
    <div className={classes.fields}>
      {DETAILS.map((field) => (
        <TextInput
          key={field}
          label={t(field)}
          placeholder={field === 'name' ? undefined : t(field === 'workplace' ? 'workplaceHint' : 'optional')}
          required={field === 'name'}
          type={field === 'phone' ? 'tel' : 'text'}
          autoComplete="off"
          maxLength={DELEGATE_LIMITS[field]}
          value={details[field]}
          onChange={(event) => onChange(field, event.currentTarget.value)}
          error={fault === field ? faultText[fault] : error?.field === field && errorText(error)}
          {...(field === 'name' && {
            ...(nameRef && { ref: nameRef }),
            ...(onPasteName && { onPaste: onPasteName }),
            ...(autoFocus && { 'data-autofocus': true }),
          })}
        />
      ))}
    </div>
  );
}
