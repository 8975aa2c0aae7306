import type { FloorRequest } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { IconMicrophone2 } from '@tabler/icons-react';
import { Tag } from '../../ui/tag';
import classes from './floor-desk.module.css';
import { useFloorDeskTexts } from './floor-desk.texts';
import { CallButton, PreviewButton, requestButton } from './request-buttons';
import { SourceTags } from './source-tags';
import type { FloorAtDesk } from './use-floor-desk';

interface Props {
  floor: FloorAtDesk;
  request: FloorRequest;
  kind: 'next' | 'preview';
  disabled: boolean;
}

/** Who speaks next, or is looked at before that: one large press gives the floor. */
export function NextCard({ floor, request, kind, disabled }: Props) {
  const t = useFloorDeskTexts();
  const { id, name, topic, sourceKey, minutes } = request;
  const busy = floor.busy.has(id);
  const asked = { floor, request, disabled };
  const speaks = floor.lists.speaking !== null;
  return (
    <div className={classes.card} data-kind={kind}>
      <div className={classes.cardHead}>
        <Tag tone={kind === 'next' ? 'brand' : 'plain'}>{t(kind === 'next' ? 'next' : 'previewed')}</Tag>
        <span className={classes.soft}>{t('minutes', { count: minutes })}</span>
      </div>
      <p className={classes.name}>{name}</p>
      {topic !== null && <p className={classes.topic}>{topic}</p>}
      <SourceTags floor={floor} sourceKey={sourceKey} />
      {kind === 'next' && sourceKey.startsWith('venue:') && <p className={classes.soft}>{t('nextHint')}</p>}
      <Button
        size="lg"
        className={classes.main ?? ''}
        color="live"
        leftSection={<IconMicrophone2 size={22} aria-hidden />}
        disabled={disabled}
        loading={busy}
        aria-label={speaks ? `${t('takeInstead')}: ${name}` : t('takeName', { name })}
        onClick={() => void floor.act('floor:take', request)}
      >
        {t(speaks ? 'takeInstead' : 'take')}
      </Button>
      <div className={classes.buttons}>
        {kind === 'next' ? <PreviewButton {...asked} /> : <CallButton {...asked} />}
        <Button
          {...requestButton(asked)}
          aria-label={t('holdBackName', { name })}
          onClick={() => void floor.act('floor:hold-back', request)}
        >
          {t('holdBack')}
        </Button>
      </div>
    </div>
  );
}
