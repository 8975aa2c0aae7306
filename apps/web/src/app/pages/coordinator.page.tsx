import { isOver, type ConferenceState } from '@diem-cau/shared';
import { CountHistory } from '../../features/coordinator/count-history';
import { useCoordinatorTexts } from '../../features/coordinator/coordinator.texts';
import { DeclareCount } from '../../features/coordinator/declare-count';
import { useOwnCounts } from '../../features/coordinator/own-counts';
import { VenueDelegates } from '../../features/delegates/venue-delegates';
import { FloorSection } from '../../features/floor/floor-section';
import { HelpSection } from '../../features/room-support/help-section';
import { RollCallPrompt } from '../../features/roll-call-answer/roll-call-prompt';
import { useFormats } from '../../lib/i18n/format';
import type { LiveConnection, LiveSnapshot } from '../../live/connection';
import { useLiveConnection } from '../../live/use-live';
import { Notice } from '../../ui/notice';
import { OwnVenuePage } from './own-venue/own-venue-page';
import classes from './own-venue/own-venue-page.module.css';

const NOT_OPEN: readonly ConferenceState[] = ['draft', 'postponed', 'cancelled'];
/** Until the day the room is what matters; from then on the number of people in it. */
const BEFORE: readonly ConferenceState[] = [...NOT_OPEN, 'scheduled'];

/** The venue's coordinator, on a phone: the room, who is expected there, and how many have come. */
export default function CoordinatorPage() {
  const connection = useLiveConnection('coordinator', null);
  return (
    <OwnVenuePage
      role="coordinator"
      connection={connection}
      parts={({ conference }) => {
        const report = <Report key="report" connection={connection} conference={conference} />;
        const reportFirst = !BEFORE.includes(conference.state);
        const help = !NOT_OPEN.includes(conference.state) && (
          <HelpSection key="help" connection={connection} timeZone={conference.timeZone} />
        );
        const floor = !NOT_OPEN.includes(conference.state) && !isOver(conference.state) && (
          <FloorSection key="floor" connection={connection} />
        );
        const delegates = (
          <VenueDelegates key="delegates" code={conference.code} readOnly={isOver(conference.state)} />
        );
        const first = <RollCallPrompt connection={connection} local={null} />;
        return reportFirst
          ? { first, before: [report, help, floor], after: delegates }
          : { first, before: [help, floor], after: [delegates, report] };
      }}
    />
  );
}

interface Props {
  connection: LiveConnection;
  conference: NonNullable<LiveSnapshot['entered']>['conference'];
}

function Report({ connection, conference: { state, timeZone } }: Props) {
  const t = useCoordinatorTexts();
  const { time } = useFormats(timeZone);
  const { counts, add } = useOwnCounts(connection);
  const last = counts?.[0] ?? null;
  return (
    <div className={classes.report}>
      <DeclareCount connection={connection} last={last} onConfirmed={add}>
        {last === null ? (
          <Notice tone="info">{t('notYet')}</Notice>
        ) : (
          <Notice tone="good">{t('confirmed', { count: last.count, time: time(last.enteredAt) })}</Notice>
        )}
        {NOT_OPEN.includes(state) && <Notice tone="amber">{t('waitForOpening')}</Notice>}
      </DeclareCount>
      <CountHistory counts={counts ?? []} timeZone={timeZone} />
    </div>
  );
}
