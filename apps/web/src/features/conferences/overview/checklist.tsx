import type { Readiness, ReadinessItem, ReadinessTopic, StaffConference } from '@diem-cau/shared';
import { IconAlertCircle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { Link } from 'react-router';
import { Notice } from '../../../ui/notice';
import { Tag } from '../../../ui/tag';
import classes from './overview.module.css';
import { useOverviewTexts } from './overview.texts';
import { useReadinessText } from './readiness-text';

/** Where each part is prepared. */
const STEPS: Record<ReadinessTopic, string> = {
  details: 'details',
  agenda: 'agenda',
  speakers: 'people',
  venues: 'venues',
  invitations: 'invitations',
  delegates: 'delegates',
  materials: 'materials',
  access: 'access',
};
const AHEAD: readonly StaffConference['state'][] = ['draft', 'scheduled', 'rehearsal', 'postponed'];

interface Props {
  conference: StaffConference;
  readiness: Readiness;
}

/** What is done and what is missing, each with the way to it. */
export function Checklist({ conference, readiness }: Props) {
  const t = useOverviewTexts();
  const missing = readiness.items.filter(({ isDone, isRequired }) => isRequired && !isDone).length;
  return (
    <section className={classes.card} aria-labelledby="checklist">
      <h2 id="checklist">{t('checklist')}</h2>
      {AHEAD.includes(conference.state) &&
        (readiness.isReady ? (
          <Notice tone="good">
            {t('ready')}. {t('readyHint')}
          </Notice>
        ) : (
          missing > 0 && <Notice tone="amber">{t('notReady', { count: missing })}</Notice>
        ))}
      <ul className={classes.items}>
        {readiness.items.map((item) => (
          <Line key={item.topic} item={item} conference={conference} readiness={readiness} />
        ))}
      </ul>
    </section>
  );
}

function Line({ item, conference, readiness }: Props & { item: ReadinessItem }) {
  const t = useOverviewTexts();
  const text = useReadinessText(conference, readiness.obstacles);
  const { topic, isDone, isRequired } = item;
  const Icon = isDone ? IconCircleCheck : isRequired ? IconAlertCircle : IconCircleDashed;
  return (
    <li className={classes.item} data-state={isDone ? 'done' : isRequired ? 'missing' : 'open'}>
      <Icon size={26} aria-hidden className={classes.icon} />
      <div className={classes.itemText}>
        <p className={classes.itemHead}>
          <Link to={`/admin/conferences/${conference.code}/${STEPS[topic]}`}>{t(`topic.${topic}`)}</Link>
          <Tag tone={isDone ? 'good' : isRequired ? 'amber' : 'plain'}>
            {isDone ? t('done') : isRequired ? t('missing') : t('open')}
          </Tag>
          {!isDone && <span className={classes.soft}>{isRequired ? t('required') : t('optional')}</span>}
        </p>
        {text(item).map((sentence) => (
          <p key={sentence} className={classes.soft}>
            {sentence}
          </p>
        ))}
      </div>
    </li>
  );
}
