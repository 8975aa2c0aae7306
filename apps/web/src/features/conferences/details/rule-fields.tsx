import { RULE_LIMITS, type AttendanceRules } from '@diem-cau/shared';
import { NumberInput } from '@mantine/core';
import '@mantine/core/styles/NumberInput.css';
import classes from './details.module.css';
import { useDetailsTexts } from './details.texts';
import type { FieldProps } from './field-props';

const RULES: readonly (keyof AttendanceRules)[] = [
  'viewSeconds',
  'venueConnectedMinutes',
  'leaseSeconds',
  'beatSeconds',
];

/** How figures are worked out; folded away, because nearly nobody has to change it. */
export function RuleFields({ draft, onChange, wrong, disabled, locked }: FieldProps & { locked: boolean }) {
  const t = useDetailsTexts();
  const isWrong = RULES.some((rule) => wrong.has(`rules.${rule}`));
  return (
    <details className={classes.section} open={isWrong || undefined}>
      <summary className={classes.summary}>
        <h2>{t('rules')}</h2>
      </summary>
      <p className={classes.hint}>{locked ? t('rulesLocked') : t('rulesHint')}</p>
      <div className={classes.pair}>
        {RULES.map((rule) => (
          <NumberInput
            key={rule}
            label={t(`rule.${rule}`)}
            {...RULE_LIMITS[rule]}
            clampBehavior="none"
            allowDecimal={false}
            allowNegative={false}
            disabled={disabled || locked}
            value={draft.rules[rule]}
            onChange={(value) =>
              onChange({ rules: { ...draft.rules, [rule]: typeof value === 'number' ? value : '' } })
            }
            error={wrong.has(`rules.${rule}`) && t('needRule', { ...RULE_LIMITS[rule] })}
          />
        ))}
      </div>
    </details>
  );
}
