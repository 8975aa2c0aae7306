import { IDENTITY_LIMITS, LOGIN_NAME, type WireError } from '@diem-cau/shared';
import { Checkbox, TextInput } from '@mantine/core';
import { useErrorText } from '../../lib/i18n/error-text';
import type { AccountDraft } from './account-draft';
import { useAccountsTexts } from './accounts.texts';
import { RoleRows } from './role-rows';

interface Props {
  draft: AccountDraft;
  onChange: (draft: AccountDraft) => void;
  tried: boolean;
  refusal: WireError | null;
}

/** The fields that making and changing an account share. */
export function AccountFields({ draft, onChange, tried, refusal }: Props) {
  const t = useAccountsTexts();
  const errorText = useErrorText();
  const change = (part: Partial<AccountDraft>) => onChange({ ...draft, ...part });
  const loginNameError = () => {
    if (refusal?.field === 'loginName') return errorText(refusal);
    if (!tried) return undefined;
    if (draft.loginName.trim() === '') return t('fieldNeeded');
    return LOGIN_NAME.test(draft.loginName.trim().toLowerCase()) ? undefined : t('loginNameWrong');
  };
  return (
    <>
      <TextInput
        label={t('displayName')}
        size="md"
        required
        value={draft.displayName}
        onChange={(event) => change({ displayName: event.currentTarget.value })}
        maxLength={IDENTITY_LIMITS.displayName}
        autoComplete="off"
        error={tried && draft.displayName.trim() === '' ? t('fieldNeeded') : undefined}
      />
      <TextInput
        label={t('loginName')}
        description={t('loginNameHint')}
        size="md"
        required
        value={draft.loginName}
        onChange={(event) => change({ loginName: event.currentTarget.value })}
        maxLength={IDENTITY_LIMITS.loginName}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        error={loginNameError()}
      />
      <RoleRows rows={draft.rows} onChange={(rows) => change({ rows })} tried={tried} />
      <Checkbox
        size="md"
        label={t('totpRequired')}
        description={t('totpRequiredHint')}
        checked={draft.totpRequired}
        onChange={(event) => change({ totpRequired: event.currentTarget.checked })}
      />
    </>
  );
}
