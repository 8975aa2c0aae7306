import { IDENTITY_LIMITS } from '@diem-cau/shared';
import { useId } from 'react';
import { PasswordField } from '../../ui/password-field';
import { useIdentityTexts } from './identity.texts';
import { PasswordRuleList } from './password-rule-list';
import { passwordRules } from './password-rules';

export interface TypedPassword {
  password: string;
  again: string;
}

interface Props {
  /** `Mật khẩu` unless there is another one beside it. */
  label?: string;
  value: TypedPassword;
  onChange: (value: TypedPassword) => void;
  /** The form was sent; what is missing is said. */
  tried: boolean;
}

/** A new password, typed twice, with its rules in sight. */
export function NewPasswordFields({ label, value, onChange, tried }: Props) {
  const t = useIdentityTexts();
  const rules = useId();
  const field = (name: keyof TypedPassword, label: string) => ({
    label,
    size: 'md',
    value: value[name],
    onChange: (event: { currentTarget: HTMLInputElement }) =>
      onChange({ ...value, [name]: event.currentTarget.value }),
    maxLength: IDENTITY_LIMITS.passwordMax,
    autoComplete: 'new-password',
    error: tried && value[name] === '' ? t('fieldNeeded') : undefined,
  });
  return (
    <>
      <PasswordField {...field('password', label ?? t('password'))} aria-describedby={rules} />
      <PasswordField {...field('again', t('passwordAgain'))} />
      <PasswordRuleList id={rules} rules={passwordRules(value.password, value.again)} />
    </>
  );
}
