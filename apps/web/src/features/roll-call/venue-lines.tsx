import {
  hasAnswered,
  type RollCallLine,
  type RollCallState,
  type RollCallVenueForStaff,
  type RollCallView,
} from '@diem-cau/shared';
import { Button, SegmentedControl } from '@mantine/core';
import '@mantine/core/styles/FloatingIndicator.css';
import '@mantine/core/styles/SegmentedControl.css';
import { useState } from 'react';
import { useFormats } from '../../lib/i18n/format';
import type { Commands } from '../../live/use-commands';
import { PhoneLink } from '../../ui/phone-link';
import { Tag, type TagTone } from '../../ui/tag';
import { VirtualList } from '../../ui/virtual-list';
import { EnterDialog } from './enter-dialog';
import type { ConsoleProps } from './console-props';
import classes from './roll-call.module.css';
import { useRollCallTexts } from './roll-call.texts';

interface Props extends ConsoleProps {
  commands: Commands;
  view: RollCallView;
}

const FILTERS = ['missing', 'answered', 'all'] as const;
type Filter = (typeof FILTERS)[number];

const TONES: Record<RollCallState, TagTone> = {
  waiting: 'plain',
  called: 'brand',
  present: 'good',
  late: 'amber',
  excused: 'plain',
  'no-answer': 'fault',
};

interface Row {
  venue: RollCallVenueForStaff;
  line: RollCallLine;
}

const isIn = (filter: Filter, { line }: Row): boolean =>
  filter === 'all' || (filter === 'answered') === (hasAnswered(line.state) || line.state === 'excused');

/** The venues in the order of calling: who is missing, with whom to ring; what was answered, and the picture of it. */
export function VenueLines(props: Props) {
  const { view, commands, large } = props;
  const t = useRollCallTexts();
  const [filter, setFilter] = useState<Filter>('missing');
  const [entering, setEntering] = useState<RollCallVenueForStaff | null>(null);
  const lineOf = new Map(view.lines.map((line) => [line.participationId, line]));
  const rows = view.venues.flatMap((venue): Row[] => {
    const line = lineOf.get(venue.participationId);
    return line ? [{ venue, line }] : [];
  });
  const shown = rows.filter((row) => isIn(filter, row));
  return (
    <div className={classes.lines}>
      <SegmentedControl
        fullWidth
        size={large ? 'md' : 'sm'}
        classNames={{ control: classes.filter, label: classes.filterLabel }}
        aria-label={t('lines')}
        value={filter}
        onChange={(value) => setFilter(FILTERS.find((each) => each === value) ?? 'missing')}
        data={FILTERS.map((value) => ({
          value,
          label: t(`filter.${value}`, { count: rows.filter((row) => isIn(value, row)).length }),
        }))}
      />
      {shown.length === 0 ? (
        <p className={classes.soft}>{t('nobody')}</p>
      ) : (
        <VirtualList label={t('lines')} items={shown} keyOf={({ venue }) => venue.participationId}>
          {(row) => <VenueLine {...props} row={row} onEnter={() => setEntering(row.venue)} />}
        </VirtualList>
      )}
      <EnterDialog
        key={entering?.participationId}
        venue={entering}
        rollCallId={view.rollCall.id}
        commands={commands}
        onClose={() => setEntering(null)}
      />
    </div>
  );
}

function VenueLine({
  row: { venue, line },
  view,
  conference,
  commands,
  disabled,
  onEnter,
}: Props & { row: Row; onEnter: () => void }) {
  const t = useRollCallTexts();
  const { exactTime } = useFormats(conference.timeZone);
  const { participationId, name, groupName, external, coordinatorName, coordinatorPhone } = venue;
  const { rollCall } = view;
  const answered = line.answeredAt !== null;
  const src = line.picture && `/api/conferences/${conference.code}${line.picture}`;
  const callIt = () =>
    void commands.run({
      key: participationId,
      what: t('calling'),
      name: 'roll-call:call',
      request: { rollCallId: rollCall.id, scope: 'venue', key: participationId },
    });
  const details = [
    groupName,
    ...(external ? [t('external')] : []),
    ...(line.count !== null
      ? [t('people', { count: line.count })]
      : hasAnswered(line.state)
        ? [t('noCount')]
        : []),
    ...(line.answeredAt !== null ? [exactTime(line.answeredAt)] : []),
    ...(line.way !== null ? [t(`way.${line.way}`, { name: line.answeredBy ?? '' })] : []),
    ...(line.informant !== null ? [t('toldBy', { name: line.informant })] : []),
    ...(line.note !== null ? [line.note] : []),
    ...(answered && hasAnswered(line.state) && line.picture === null ? [t('noPicture')] : []),
  ];
  return (
    <div className={classes.line}>
      {src !== null && (
        <a href={src} target="_blank" rel="noreferrer" className={classes.picture}>
          <img src={src} alt={t('picture', { name })} loading="lazy" />
        </a>
      )}
      <div className={classes.who}>
        <strong>{name}</strong>
        <span className={classes.soft}>{details.join(' · ')}</span>
        {!answered && coordinatorPhone !== null && (
          <span className={classes.soft}>
            {coordinatorName} <PhoneLink phone={coordinatorPhone} />
          </span>
        )}
      </div>
      <Tag tone={TONES[line.state]}>{t(`state.${line.state}`)}</Tag>
      {rollCall.status !== 'cancelled' && (
        <div className={classes.lineActions}>
          {rollCall.status === 'running' && !answered && line.state !== 'called' && (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('callVenue', { name })}
              disabled={disabled || commands.busy.has(participationId)}
              onClick={callIt}
            >
              {t('call')}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t('enterFor', { name })}
            disabled={disabled}
            onClick={onEnter}
          >
            {t('enter')}
          </Button>
        </div>
      )}
    </div>
  );
}
