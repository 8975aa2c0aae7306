import { IDENTITY_LIMITS } from '@diem-cau/shared';
import { TextInput } from '@mantine/core';
import { useIdentityTexts } from '../identity.texts';

interface Props {
  value: string;
  onChange: (value: string) => void;
  /** Takes a recovery code in place of the authenticator's. */
  recovery?: boolean;
  error?: string | undefined;
  autoFocus?: boolean;
}

export function CodeInput({ value, onChange, recovery = false, error, autoFocus = false }: Props) {
  const t = useIdentityTexts();
  return (
    <TextInput
      label={t(recovery ? 'recoveryCode' : 'code')}
      description={t(recovery ? 'recoveryCodeHint' : 'codeHint', { digits: IDENTITY_LIMITS.totpDigits })}
      size="md"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      inputMode={recovery ? 'text' : 'numeric'}
      autoComplete="one-time-code"
      autoCapitalize="characters"
      maxLength={IDENTITY_LIMITS.code}
      error={error}
      {...(autoFocus && { 'data-autofocus': true, autoFocus: true })}
    />
  );
}
