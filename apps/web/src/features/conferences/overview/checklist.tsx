import {
  isToCome,
  type Permission,
  type Readiness,
  type ReadinessItem,
  type ReadinessTopic,
  type StaffConference,
} from '@diem-cau/shared';
import { IconAlertCircle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { Link } from 'react-router';
import { Notice } from '../../../ui/notice';
import { Tag } from '../../../ui/tag';
import classes from './overview.module.css';
import { useOverviewTexts } from './overview.texts';
import { useReadinessText } from './readiness-text';

/** Where each part is prepared, by those who may. */
const STEPS: Record<ReadinessTopic, { path: string; needs: Permission }> = {
  details: { path: 'details', needs: 'conference.prepare' },
  agenda: { path: 'agenda', needs: 'conference.prepare' },
  speakers: { path: 'people', needs: 'people.manage' },
  venues: { path: 'venues', needs: 'participation.read' },
  invitations: { path: 'invitations', needs: 'invitation.read' },
  delegates: { path: 'delegates', needs: 'delegates.read' },
  materials: { path: 'materials', needs: 'material.manage' },
  access: { path: 'access', needs: 'conference.prepare' },
};

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
      {isToCome(conference.state) &&
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
  const { path, needs } = STEPS[topic];
  const Icon = isDone ? IconCircleCheck : isRequired ? IconAlertCircle : IconCircleDashed;
  return (
    <li className={classes.item} data-state={isDone ? 'done' : isRequired ? 'missing' : 'open'}>
      <Icon size={26} aria-hidden className={classes.icon} />
      <div className={classes.itemText}>
        <p className={classes.itemHead}>
          {conference.permissions.includes(needs) ? (
            <Link to={`/admin/conferences/${conference.code}/${path}`}>{t(`topic.${topic}`)}</Link>
          ) : (
            t(`topic.${topic}`)
          )}
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
