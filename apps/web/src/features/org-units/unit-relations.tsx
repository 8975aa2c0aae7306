import type { RelatedUnit, UnitDetail } from '@diem-cau/shared';
import { dayAfter, dayText } from '../../lib/time/day';
import { Notice } from '../../ui/notice';
import classes from './org-units.module.css';
import { useOrgUnitsTexts } from './org-units.texts';

interface Props {
  unit: UnitDetail;
  onShow: (unitId: string, on: string) => void;
}

/** Where the unit comes from and what became of it, in words, with ways to those units. */
export function UnitRelations({ unit, onShow }: Props) {
  const t = useOrgUnitsTexts();
  const last = unit.versions.at(-1);
  const ended = (last?.validTo ?? null) !== null;
  const origins = bySince(unit.predecessors);
  const fates = bySince(unit.successors);
  return (
    <>
      {origins.length > 0 && (
        <section>
          <h3>{t('origin')}</h3>
          {origins.map(([since, units]) => (
            <Related
              key={since}
              text={t(units.length === 1 ? 'continues' : 'mergedFrom', { day: dayText(since) })}
              units={units}
              // Those before are seen on their last day.
              onShow={(unitId) => onShow(unitId, dayAfter(since, -1))}
            />
          ))}
        </section>
      )}
      {(fates.length > 0 || ended) && (
        <section>
          <h3>{t('fate')}</h3>
          {fates.map(([since, units]) => (
            <Related
              key={since}
              text={t(units.length === 1 ? 'mergedInto' : 'splitInto', { day: dayText(since) })}
              units={units}
              onShow={(unitId) => onShow(unitId, since)}
            />
          ))}
          {fates.length === 0 && (
            <Notice tone={last?.level === 'district' ? 'info' : 'amber'}>
              {t(last?.level === 'district' ? 'fateOfDistrict' : 'fateUnknown')}
            </Notice>
          )}
        </section>
      )}
    </>
  );
}

/** In the order of their days. */
function bySince(units: readonly RelatedUnit[]): [string, RelatedUnit[]][] {
  const days = [...new Set(units.map(({ since }) => since))].sort();
  return days.map((day) => [day, units.filter(({ since }) => since === day)]);
}

interface RelatedProps {
  text: string;
  units: readonly RelatedUnit[];
  onShow: (unitId: string) => void;
}

function Related({ text, units, onShow }: RelatedProps) {
  return (
    <>
      <p>{text}</p>
      <ul className={classes.related}>
        {units.map(({ id, name, path }) => (
          <li key={id}>
            <button type="button" className={classes.textButton} onClick={() => onShow(id)}>
              {name}
            </button>
            {path.length > 0 && <span className={classes.quiet}> {[...path].reverse().join(' · ')}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
