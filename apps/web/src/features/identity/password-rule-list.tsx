import { IDENTITY_LIMITS } from '@diem-cau/shared';
import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import { useIdentityTexts } from './identity.texts';
import classes from './forms.module.css';
import type { PasswordRules } from './password-rules';

/** The rules are visible before the first attempt, and tick off while typing. */
export function PasswordRuleList({ id, rules }: { id: string; rules: PasswordRules }) {
  const t = useIdentityTexts();
  const lines = [
    {
      met: rules.length,
      text: t('ruleLength', { min: IDENTITY_LIMITS.passwordMin, max: IDENTITY_LIMITS.passwordMax }),
    },
    { met: rules.same, text: t('ruleSame') },
  ];
  return (
    <div id={id} className={classes.rules}>
      <ul>
        {lines.map(({ met, text }) => (
          <li key={text} data-met={met}>
            {met ? <IconCircleCheck size={20} aria-hidden /> : <IconCircle size={20} aria-hidden />}
            <span>
              {text}
              <span className="visually-hidden"> ({met ? t('met') : t('notMet')})</span>
            </span>
          </li>
        ))}
      </ul>
      <p>{t('ruleHint')}</p>
    </div>
  );
}
