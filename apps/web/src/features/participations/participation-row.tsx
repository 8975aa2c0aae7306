import type { Participation } from '@diem-cau/shared';
import { Checkbox } from '@mantine/core';
import { IconDeviceTv, IconDeviceTvOff, IconPlugConnected } from '@tabler/icons-react';
import { memo } from 'react';
import { PhoneLink } from '../../ui/phone-link';
import { Tag } from '../../ui/tag';
import { AnswerTag } from './answer-tag';
import { isExternal } from './participation-filters';
import classes from './participations.module.css';
import { useParticipationsTexts } from './participations.texts';

export interface RowActs {
  open: (participation: Participation) => void;
  /** Null where nothing can be done with several at once. */
  select: ((id: string) => void) | null;
}

interface Props {
  participation: Participation;
  selected: boolean;
  /** The same object at every render, so that only rows that changed are drawn. */
  acts: RowActs;
}

export const ParticipationRow = memo(function ParticipationRow({ participation, selected, acts }: Props) {
  const t = useParticipationsTexts();
  const { id, venueName, units, coordinatorName, coordinatorPhone } = participation;
  const unitNames = units.map(({ name }) => name).join(', ');
  return (
    <li className={classes.row} data-selected={selected}>
      {acts.select && (
        <Checkbox
          size="md"
          aria-label={t('select', { name: venueName })}
          checked={selected}
          onChange={() => acts.select?.(id)}
        />
      )}
      <div className={classes.venue}>
        <button type="button" className={classes.open} onClick={() => acts.open(participation)}>
          {venueName}
        </button>
        <span className={classes.quiet}>{unitNames === '' ? t('noUnit') : unitNames}</span>
      </div>
      <div className={classes.person}>
        {coordinatorName === null ? (
          <span className={classes.missing}>{t('noCoordinator')}</span>
        ) : (
          <span>{coordinatorName}</span>
        )}
        {coordinatorPhone !== null ? (
          <PhoneLink phone={coordinatorPhone} className={classes.phone} />
        ) : (
          coordinatorName !== null && <span className={classes.missing}>{t('noPhone')}</span>
        )}
      </div>
      <div className={classes.state}>
        {units.length > 0 && <AnswerTag invitation={answerOf(participation)} />}
        <ScreenTag participation={participation} />
      </div>
    </li>
  );
});

/** One yes lets the venue in; without any, a no is told before silence. */
function answerOf({ accepted, units }: Participation) {
  if (accepted) return 'accepted';
  return units.some(({ invitation }) => invitation === 'declined') ? 'declined' : 'sent';
}

function ScreenTag({ participation }: { participation: Participation }) {
  const t = useParticipationsTexts();
  const { screens, externalSystem } = participation;
  if (isExternal(participation)) {
    return (
      <Tag tone="brand" icon={<IconPlugConnected size={14} aria-hidden />}>
        {externalSystem ?? t('external')}
      </Tag>
    );
  }
  const Icon = screens > 0 ? IconDeviceTv : IconDeviceTvOff;
  return (
    <Tag icon={<Icon size={14} aria-hidden />}>
      {screens > 0 ? t('screens', { count: screens }) : t('noScreen')}
    </Tag>
  );
}
