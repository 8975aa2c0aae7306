import { IconChevronRight } from '@tabler/icons-react';
import { memo, useMemo } from 'react';
import { Tag } from '../../ui/tag';
import { useControlRoomTexts } from './control-room.texts';
import classes from './sources.module.css';
import { countVenues, type VenueGroup } from './venue-groups';
import { VenueRow, type VenueActs } from './venue-row';

interface Props {
  group: VenueGroup;
  expanded: boolean;
  onAir: ReadonlySet<string>;
  busy: ReadonlySet<string>;
  disabled: boolean;
  openedVenue: string | null;
  acts: VenueActs;
  onToggle: (unitId: string) => void;
}

/** A district with its counts; its venues when it is opened. */
export const VenueGroupSection = memo(function VenueGroupSection(props: Props) {
  const { group, expanded, onAir, busy, disabled, openedVenue, acts, onToggle } = props;
  const t = useControlRoomTexts();
  const counts = useMemo(() => countVenues(group.venues, onAir), [group, onAir]);
  const listId = `group-${group.unit.id}`;
  return (
    <section className={classes.group}>
      <h3 className={classes.groupHead}>
        <button
          type="button"
          className={classes.groupButton}
          aria-expanded={expanded}
          aria-controls={listId}
          onClick={() => onToggle(group.unit.id)}
        >
          <IconChevronRight size={20} aria-hidden className={classes.groupChevron} data-opened={expanded} />
          <span className={classes.groupName}>{group.unit.name}</span>
          <span className={classes.groupFacts}>
            {counts.onAir > 0 && <Tag tone="live">{counts.onAir}</Tag>}
            {counts.lost > 0 && <Tag tone="fault">{t('groupLost', { count: counts.lost })}</Tag>}
            {counts.delegates > 0 && <span>{t('groupDelegates', { count: counts.delegates })}</span>}
            {counts.external > 0 && <span>{t('groupExternal', { count: counts.external })}</span>}
            {counts.total > 0 && (
              <span>{t('groupCounts', { connected: counts.connected, total: counts.total })}</span>
            )}
          </span>
        </button>
      </h3>
      {expanded && (
        <ul id={listId} className={classes.rows}>
          {group.venues.map((venue) => (
            <VenueRow
              key={venue.participationId}
              venue={venue}
              onAir={onAir.has(venue.sourceKey)}
              busy={busy.has(`${venue.sourceKey}/camera`)}
              disabled={disabled}
              opened={openedVenue === venue.participationId}
              acts={acts}
            />
          ))}
        </ul>
      )}
    </section>
  );
});
