import { Button } from '@mantine/core';
import { IconMicrophone2 } from '@tabler/icons-react';
import classes from './floor-desk.module.css';
import { useFloorDeskTexts } from './floor-desk.texts';
import type { ScheduledTurn } from './floor-lists';
import type { FloorAtDesk } from './use-floor-desk';

interface Props {
  floor: FloorAtDesk;
  turn: ScheduledTurn;
  disabled: boolean;
}

/** A contribution has begun: its venue is given the floor by one press, called or not. */
export function OfferCard({ floor, turn: { item, venue }, disabled }: Props) {
  const t = useFloorDeskTexts();
  const { name } = venue;
  const press = t(floor.lists.speaking === null ? 'take' : 'takeInstead');
  const give = async () => {
    const request = await floor.callFromAgenda(item.id, name);
    if (request !== null) await floor.act('floor:take', request);
  };
  return (
    <div className={classes.card} data-kind="offer">
      <p className={classes.soft}>{t('agendaOffer', { title: item.title })}</p>
      <p className={classes.name}>{name}</p>
      <Button
        size="lg"
        className={classes.main ?? ''}
        color="live"
        leftSection={<IconMicrophone2 size={22} aria-hidden />}
        disabled={disabled}
        loading={floor.busy.has(item.id)}
        aria-label={`${press}: ${name}`}
        onClick={() => void give()}
      >
        {press}
      </Button>
    </div>
  );
}
