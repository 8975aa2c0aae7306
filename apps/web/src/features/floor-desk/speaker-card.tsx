import { FLOOR_LIMITS, type FloorSpeaker, type SourceKey } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { IconMicrophone, IconPlayerStop } from '@tabler/icons-react';
import { FloorClock } from '../../ui/floor-clock/floor-clock';
import { Tag } from '../../ui/tag';
import classes from './floor-desk.module.css';
import { useFloorDeskTexts } from './floor-desk.texts';
import { SourceTags } from './source-tags';
import type { FloorAtDesk } from './use-floor-desk';

interface Props {
  floor: FloorAtDesk;
  speaker: FloorSpeaker | null;
  muted: readonly SourceKey[];
  canMute: boolean;
  clockOffsetMs: number;
  disabled: boolean;
}

const MORE_MINUTES = [1, 5] as const;

/** Who holds the floor, for how long still, and the one large press that ends it. */
export function SpeakerCard({ floor, speaker, muted, canMute, clockOffsetMs, disabled }: Props) {
  const t = useFloorDeskTexts();
  const request = floor.lists.speaking;
  if (speaker === null) return <p className={classes.soft}>{t('nobody')}</p>;
  const { sourceKey, name, topic, minutes } = speaker;
  const microphone = floor.sources.get(sourceKey)?.microphone;
  const isMuted = muted.includes(sourceKey);
  return (
    <div className={classes.card} data-kind="speaking">
      <div className={classes.cardHead}>
        <Tag tone="live">{t('speaking')}</Tag>
        <span className={classes.clock}>
          <FloorClock speaker={speaker} clockOffsetMs={clockOffsetMs} />
        </span>
      </div>
      <p className={classes.name}>{name}</p>
      {topic !== null && <p className={classes.topic}>{topic}</p>}
      <SourceTags floor={floor} sourceKey={sourceKey} />
      {request !== null && (
        <>
          <div className={classes.buttons}>
            <span className={classes.soft}>{t('minutes', { count: minutes })}</span>
            {MORE_MINUTES.map((more) => (
              <Button
                key={more}
                size="xs"
                variant="default"
                disabled={disabled || minutes + more > FLOOR_LIMITS.minutes.max}
                loading={floor.busy.has(`minutes ${request.id}`)}
                aria-label={t('longerFor', { count: more, name })}
                onClick={() => floor.setMinutes(request, minutes + more)}
              >
                {t('longer', { count: more })}
              </Button>
            ))}
            {isMuted && canMute && (
              <Button
                size="xs"
                color="fault"
                leftSection={<IconMicrophone size={16} aria-hidden />}
                disabled={disabled}
                loading={floor.busy.has(`mute ${sourceKey}`)}
                onClick={() => floor.unmute(sourceKey)}
              >
                {t('mutedByHall')} – {t('unmute')}
              </Button>
            )}
            <Button
              size="xs"
              variant={microphone === 'off' ? 'filled' : 'default'}
              leftSection={<IconMicrophone size={16} aria-hidden />}
              disabled={disabled}
              loading={floor.busy.has(`ask ${sourceKey}`)}
              aria-label={t('askUnmuteName', { name })}
              onClick={() => floor.askUnmute(sourceKey, name)}
            >
              {t('askUnmute')}
            </Button>
          </div>
          <Button
            size="lg"
            className={classes.main ?? ''}
            variant="default"
            leftSection={<IconPlayerStop size={22} aria-hidden />}
            disabled={disabled}
            loading={floor.busy.has(request.id)}
            aria-label={t('releaseName', { name })}
            onClick={() => void floor.act('floor:release', request)}
          >
            {t('release')}
          </Button>
        </>
      )}
    </div>
  );
}
