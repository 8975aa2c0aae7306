import type { ConferenceState, PreparationStep, Readiness, StaffConference } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { asWireError } from '../../../lib/errors/command-error';
import { FailureNotice } from '../../../ui/failure-notice';
import classes from './overview.module.css';
import { useTakeStep } from './overview.queries';
import { useOverviewTexts } from './overview.texts';

/** What an office does next in a state, where it is done here. */
const NEXT = {
  draft: 'schedule',
  postponed: 'schedule',
  scheduled: 'start-rehearsal',
  rehearsal: 'finish-rehearsal',
} as const satisfies Partial<Record<ConferenceState, PreparationStep>>;
type WithNext = keyof typeof NEXT;

const hasNext = (state: ConferenceState): state is WithNext => state in NEXT;
const IN_CONTROL_ROOM: readonly ConferenceState[] = ['scheduled', 'rehearsal', 'live', 'paused'];
const AFTER: readonly ConferenceState[] = ['ended', 'sealed'];

/** The one step that comes next, with what it brings about. */
export function NextStep({ conference, readiness }: { conference: StaffConference; readiness: Readiness }) {
  const t = useOverviewTexts();
  const take = useTakeStep(conference.code);
  const { code, state, stateReason, permissions } = conference;
  const may = permissions.includes('conference.prepare');
  const obstacles = hasNext(state) && NEXT[state] === 'schedule' ? readiness.obstacles : [];
  const what = hasNext(state) ? t(`next.${state}`) : '';
  return (
    <section className={classes.card} aria-labelledby="next-step">
      <h2 id="next-step">{t('nextStep')}</h2>
      {stateReason !== null && <p>{t('reason', { reason: stateReason })}</p>}
      <p className={classes.soft}>{t(`nextWhat.${state}`)}</p>
      {obstacles.length > 0 && (
        <div>
          <p>{t('nextMissing.draft')}</p>
          <ul className={classes.obstacles}>
            {obstacles.map((obstacle) => (
              <li key={obstacle}>{t(`obstacle.${obstacle}`)}</li>
            ))}
          </ul>
        </div>
      )}
      <FailureNotice
        failure={take.error && { what, error: asWireError(take.error) }}
        onDismiss={() => take.reset()}
      />
      <div className={classes.buttons}>
        {hasNext(state) && may && (
          <Button
            size="md"
            loading={take.isPending}
            disabled={obstacles.length > 0}
            onClick={() => take.mutate({ step: NEXT[state], reason: null, firstDay: null })}
          >
            {what}
          </Button>
        )}
        {IN_CONTROL_ROOM.includes(state) && permissions.includes('control-room.watch') && (
          <Button
            component={Link}
            to={`/control/${code}`}
            size="md"
            variant={hasNext(state) ? 'default' : 'filled'}
          >
            {t('control')}
          </Button>
        )}
        {AFTER.includes(state) && permissions.includes('attendance.report') && (
          <Button component={Link} to={`/attendance/${code}`} size="md">
            {t('attendance')}
          </Button>
        )}
      </div>
    </section>
  );
}
