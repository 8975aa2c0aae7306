import type { UnitDetail, UnitVersion } from '@diem-cau/shared';
import { useFormats } from '../../lib/i18n/format';
import { dayText } from '../../lib/time/day';
import { useUnitsTexts } from '../../lib/units/units.texts';
import { Tag } from '../../ui/tag';
import classes from './org-units.module.css';
import { useOrgUnitsTexts } from './org-units.texts';
import { periodText } from './period-text';
import { UnitRelations } from './unit-relations';
import { shownVersion } from './unit-versions';

interface Props {
  unit: UnitDetail;
  /** The day whose tree is shown. */
  on: string;
  /** Shows another unit on a day on which it exists. */
  onShow: (unitId: string, on: string) => void;
}

/** One unit: what it is on the day, what it was and will be, what it came from and became. */
export function UnitDetails({ unit, on, onShow }: Props) {
  const t = useOrgUnitsTexts();
  const level = useUnitsTexts();
  const { number } = useFormats();
  const shown = shownVersion(unit.versions, on);
  return (
    <div className={classes.details}>
      <header className={classes.detailsHead}>
        <h2>{shown.name}</h2>
        <Existence versions={unit.versions} on={on} />
      </header>
      <dl className={classes.facts}>
        <dt>{t('level')}</dt>
        <dd>{level(`level.${shown.level}`)}</dd>
        <dt>{t('code')}</dt>
        <dd className="tabular">{shown.code}</dd>
        <dt>{t('parent')}</dt>
        <dd>{shown.parentName ?? t('noParent')}</dd>
        <dt>{t('children')}</dt>
        <dd className="tabular">{number(unit.children)}</dd>
      </dl>
      <UnitRelations unit={unit} onShow={onShow} />
      <section>
        <h3>{t('history')}</h3>
        <ol className={classes.history}>
          {unit.versions.map((version) => (
            <li key={version.validFrom ?? ''} data-shown={version === shown}>
              <span className={classes.when}>{periodText(t, version.validFrom, version.validTo)}</span>
              <strong>{version.name}</strong>
              <span className={classes.quiet}>
                {[`${t('code')} ${version.code}`, version.parentName].filter(Boolean).join(' · ')}
              </span>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

function Existence({ versions, on }: { versions: readonly UnitVersion[]; on: string }) {
  const t = useOrgUnitsTexts();
  const begins = versions[0]?.validFrom ?? null;
  const ends = versions.at(-1)?.validTo ?? null;
  if (begins !== null && on < begins) return <Tag tone="amber">{t('begins', { day: dayText(begins) })}</Tag>;
  if (ends !== null) {
    return <Tag tone={ends < on ? 'plain' : 'amber'}>{t('ended', { day: dayText(ends) })}</Tag>;
  }
  return <Tag tone="good">{t('exists')}</Tag>;
}
