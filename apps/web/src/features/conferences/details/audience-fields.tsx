import { VISIBILITIES } from '@diem-cau/shared';
import { Radio } from '@mantine/core';
import '@mantine/core/styles/Radio.css';
import classes from './details.module.css';
import { useDetailsTexts } from './details.texts';
import type { FieldProps } from './field-props';

/** Who may watch, each way with what it means. */
export function AudienceFields({ draft, onChange, disabled }: FieldProps) {
  const t = useDetailsTexts();
  return (
    <section className={classes.section} aria-labelledby="details-audience">
      <h2 id="details-audience">{t('audience')}</h2>
      <Radio.Group
        label={t('visibility')}
        value={draft.visibility}
        onChange={(chosen) => {
          const visibility = VISIBILITIES.find((each) => each === chosen);
          if (visibility) onChange({ visibility });
        }}
      >
        <div className={classes.choices}>
          {VISIBILITIES.map((visibility) => (
            <Radio
              key={visibility}
              value={visibility}
              label={t(`visibility.${visibility}`)}
              description={t(`visibilityHint.${visibility}`)}
              disabled={disabled}
            />
          ))}
        </div>
      </Radio.Group>
    </section>
  );
}
