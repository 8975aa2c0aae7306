import type { ParticipationPlan } from '@diem-cau/shared';
import { useMemo, useState } from 'react';
import { useFormats } from '../../lib/i18n/format';
import { VirtualList } from '../../ui/virtual-list';
import { PlanLine } from './plan-line';
import { fitsGroup, PLAN_GROUPS, type PlanGroup } from './plan-lines';
import classes from './plan.module.css';
import { useParticipationsTexts } from './participations.texts';

interface Props {
  plan: ParticipationPlan;
  /** It answers former options, while the newer answer is on its way. */
  stale: boolean;
  onChoose: (unitId: string, value: string) => void;
}

/** What would be made, unit by unit; the ones to look at are a press away. */
export function PlanPreview({ plan, stale, onChoose }: Props) {
  const t = useParticipationsTexts();
  const { number } = useFormats();
  const [group, setGroup] = useState<PlanGroup>('all');
  const counts = useMemo(
    () =>
      PLAN_GROUPS.map((one) => ({
        group: one,
        count: plan.lines.filter((line) => fitsGroup(line, one)).length,
      })),
    [plan],
  );
  const lines = useMemo(() => plan.lines.filter((line) => fitsGroup(line, group)), [plan, group]);
  return (
    <section className={classes.preview} aria-labelledby="plan-preview" aria-busy={stale}>
      <h2 id="plan-preview">{t('planPreview')}</h2>
      <div role="group" aria-label={t('planPreview')} className={classes.groups}>
        {counts
          .filter(({ group: one, count }) => one === 'all' || one === group || count > 0)
          .map(({ group: one, count }) => (
            <button
              key={one}
              type="button"
              className={classes.group}
              data-group={one}
              aria-pressed={one === group}
              onClick={() => setGroup(one)}
            >
              <span className={classes.number}>{number(count)}</span> {t(`plan.${one}`)}
            </button>
          ))}
      </div>
      <VirtualList key={group} label={t('planPreview')} items={lines} keyOf={({ unitId }) => unitId}>
        {(line) => <PlanLine line={line} onChoose={onChoose} />}
      </VirtualList>
    </section>
  );
}
