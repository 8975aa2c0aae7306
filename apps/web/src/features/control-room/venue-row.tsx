import { isConnectedState, type VenueOnBoard } from '@diem-cau/shared';
import { ActionIcon, Button } from '@mantine/core';
import { IconChevronDown, IconDeviceTv, IconLink } from '@tabler/icons-react';
import { memo, useEffect, useRef } from 'react';
import { PhoneLink } from '../../ui/phone-link';
import { Tag } from '../../ui/tag';
import { ConnectionState } from './connection-state';
import { useControlRoomTexts } from './control-room.texts';
import { useOperating } from './operating';
import { SourceToggle } from './source-toggle';
import classes from './sources.module.css';
import type { Operator } from './use-operator';
import { isExternal } from './venue-groups';

export interface VenueActs {
  putOnAir: Operator['putOnAir'];
  takeOffAir: Operator['takeOffAir'];
  toggle: (participationId: string) => void;
  showScreens: (venue: VenueOnBoard) => void;
  makeLink: (venue: VenueOnBoard) => void;
}

interface Props {
  venue: VenueOnBoard;
  onAir: boolean;
  busy: boolean;
  disabled: boolean;
  opened: boolean;
  /** The same object at every render, so that only rows that changed are drawn. */
  acts: VenueActs;
}

export const VenueRow = memo(function VenueRow({ venue, onAir, busy, disabled, opened, acts }: Props) {
  const t = useControlRoomTexts();
  const detailsId = `details-${venue.participationId}`;
  return (
    <li className={classes.venue} data-on-air={onAir}>
      <div className={classes.row}>
        <div className={classes.text}>
          <strong>{venue.name}</strong>
          <span className={classes.facts}>
            {isExternal(venue) ? (
              <Tag>{[t('external'), venue.externalSystem].filter(Boolean).join(' · ')}</Tag>
            ) : (
              <ConnectionState state={venue.state} />
            )}
            {!venue.accepted && <Tag tone="amber">{t('notAccepted')}</Tag>}
            {onAir && !venue.sending && <Tag tone="amber">{t('waitingPicture')}</Tag>}
            {venue.delegates !== null && <span>{t('delegates', { count: venue.delegates })}</span>}
          </span>
        </div>
        <div className={classes.buttons}>
          {(onAir || isConnectedState(venue.state)) && (
            <SourceToggle
              shot={{ key: venue.sourceKey, picture: 'camera' }}
              name={venue.name}
              onAir={onAir}
              busy={busy}
              disabled={disabled}
              onPutOn={acts.putOnAir}
              onTakeOff={acts.takeOffAir}
            />
          )}
          <ActionIcon
            variant="subtle"
            size="lg"
            aria-expanded={opened}
            aria-controls={detailsId}
            aria-label={t('details', { name: venue.name })}
            onClick={() => acts.toggle(venue.participationId)}
          >
            <IconChevronDown size={20} aria-hidden className={classes.chevron} data-opened={opened} />
          </ActionIcon>
        </div>
      </div>
      {opened && <VenueDetails id={detailsId} venue={venue} acts={acts} />}
    </li>
  );
});

function VenueDetails({ id, venue, acts }: { id: string; venue: VenueOnBoard; acts: VenueActs }) {
  const t = useControlRoomTexts();
  const operating = useOperating();
  const { coordinatorName, coordinatorPhone } = venue;
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    element.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={element} id={id} className={classes.details}>
      <p>
        {coordinatorName === null ? (
          <span className={classes.quiet}>{t('noCoordinator')}</span>
        ) : (
          <>
            {t('coordinator')}: <strong>{coordinatorName}</strong>
          </>
        )}{' '}
        {coordinatorPhone !== null && <PhoneLink phone={coordinatorPhone} />}
      </p>
      {venue.delegates === null && <p className={classes.quiet}>{t('noCount')}</p>}
      {operating && (
        <div className={classes.buttons}>
          {!isExternal(venue) && (
            <Button
              variant="default"
              size="sm"
              leftSection={<IconDeviceTv size={18} aria-hidden />}
              onClick={() => acts.showScreens(venue)}
            >
              {t('screens')}
            </Button>
          )}
          <Button
            variant="default"
            size="sm"
            leftSection={<IconLink size={18} aria-hidden />}
            onClick={() => acts.makeLink(venue)}
          >
            {t('coordinatorLink')}
          </Button>
        </div>
      )}
    </div>
  );
}
