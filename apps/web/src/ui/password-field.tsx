import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import '@mantine/core/styles/PasswordInput.css';
import { useCommonTexts } from '../lib/i18n/common.texts';

/** A password; the eye beside it is reached by the keyboard, too, and named in the page's language. */
export function PasswordField(props: PasswordInputProps) {
  const t = useCommonTexts();
  return (
    <PasswordInput
      visibilityToggleFocusable
      visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
      {...props}
    />
  );
}
