import type { PlanLine as Line } from '@diem-cau/shared';
import { NativeSelect } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Tag } from '../../ui/tag';
import classes from './plan.module.css';
import { actValue } from './plan-lines';
import { useParticipationsTexts } from './participations.texts';

const TAGS = {
  create: { tone: 'brand', text: 'plan.create' },
  reuse: { tone: 'good', text: 'plan.reuse' },
  skip: { tone: 'plain', text: 'plan.skip' },
} as const;

interface Props {
  line: Line;
  onChoose: (unitId: string, value: string) => void;
}

/** One unit of a plan: the venue it would get, and the other ways. */
export function PlanLine({ line, onChoose }: Props) {
  const t = useParticipationsTexts();
  const { unitId, unitName, path, act, venueName, seatedAt, candidates } = line;
  const { tone, text } = TAGS[act];
  const alike = act === 'create' ? candidates.filter(({ because }) => because === 'same-name') : [];
  return (
    <div className={classes.line} data-act={act}>
      <div className={classes.unit}>
        <strong>{unitName}</strong>
        <span className={classes.quiet}>{[...path].reverse().join(' · ')}</span>
      </div>
      <div className={classes.result}>
        <span className={classes.what}>
          <Tag tone={tone}>{t(text)}</Tag>{' '}
          {seatedAt !== null ? t('planSeated', { venue: seatedAt }) : act !== 'skip' && venueName}
        </span>
        {line.declined && <Warning text={t('planDeclined')} />}
        {line.nameTaken && <Warning text={t('planNameTaken')} />}
        {alike.map(({ venueId, name, hostUnitName }) => (
          <Warning key={venueId} text={t('planSameName', { name, host: hostUnitName })} />
        ))}
      </div>
      {seatedAt === null && (
        <NativeSelect
          className={classes.act ?? ''}
          aria-label={t('planAct', { unit: unitName })}
          value={actValue(line)}
          onChange={(event) => onChoose(unitId, event.currentTarget.value)}
          data={[
            {
              value: 'create',
              label: t('planCreateAs', { name: act === 'create' ? venueName : unitName }),
            },
            ...candidates.map(({ venueId, name, hostUnitName, participates }) => ({
              value: venueId,
              label: t(participates ? 'planReuseJoin' : 'planReuse', { name: `${name} (${hostUnitName})` }),
            })),
            { value: 'skip', label: t('planSkip') },
          ]}
        />
      )}
    </div>
  );
}

function Warning({ text }: { text: string }) {
  return (
    <span className={classes.warning}>
      <IconAlertTriangle size={16} aria-hidden /> {text}
    </span>
  );
}
