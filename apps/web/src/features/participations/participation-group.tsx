import { IconChevronRight } from '@tabler/icons-react';
import { memo } from 'react';
import { fitsFilter, type ParticipationGroup } from './participation-filters';
import { ParticipationRow, type RowActs } from './participation-row';
import classes from './participations.module.css';
import { useParticipationsTexts } from './participations.texts';

interface Props {
  group: ParticipationGroup;
  expanded: boolean;
  selection: ReadonlySet<string>;
  acts: RowActs;
  onToggle: (unitId: string) => void;
}

/** A district with what is missing there; its venues when it is opened. */
export const ParticipationGroupSection = memo(function ParticipationGroupSection(props: Props) {
  const { group, expanded, selection, acts, onToggle } = props;
  const t = useParticipationsTexts();
  const { unit, items } = group;
  const noCoordinator = items.filter((item) => fitsFilter(item, 'no-coordinator')).length;
  const notAccepted = items.filter((item) => fitsFilter(item, 'not-accepted')).length;
  const listId = `venues-${unit.id}`;
  return (
    <section className={classes.group}>
      <h2 className={classes.groupHead}>
        <button
          type="button"
          className={classes.groupButton}
          aria-expanded={expanded}
          aria-controls={listId}
          onClick={() => onToggle(unit.id)}
        >
          <IconChevronRight size={20} aria-hidden className={classes.chevron} data-opened={expanded} />
          <span className={classes.groupName}>{unit.name}</span>
          <span className={classes.groupFacts}>
            {noCoordinator > 0 && <span>{t('groupNoCoordinator', { count: noCoordinator })}</span>}
            {notAccepted > 0 && <span>{t('groupNotAccepted', { count: notAccepted })}</span>}
            <strong>{t('groupCount', { count: items.length })}</strong>
          </span>
        </button>
      </h2>
      <ul id={listId} className={classes.rows} hidden={!expanded}>
        {expanded &&
          items.map((participation) => (
            <ParticipationRow
              key={participation.id}
              participation={participation}
              selected={selection.has(participation.id)}
              acts={acts}
            />
          ))}
      </ul>
    </section>
  );
});
