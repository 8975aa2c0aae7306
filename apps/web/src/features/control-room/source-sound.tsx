import type { FloorDesk, FloorSource, SourceKey } from '@diem-cau/shared';
import { ActionIcon, Button } from '@mantine/core';
import { IconMicrophoneOff } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { LiveConnection } from '../../live/connection';
import { useCommandWatch } from '../../live/use-command-watch';
import { Tag } from '../../ui/tag';
import { useControlRoomTexts } from './control-room.texts';
import type { Operator } from './use-operator';

type OnAirSound = ReadonlyMap<SourceKey, Pick<FloorSource, 'microphone' | 'unmute'>>;

const replace = (desk: FloorDesk, { sources }: { sources: FloorSource[] }): FloorDesk => ({
  ...desk,
  sources,
});

/** What the sources on air do with their microphones, and what became of asking for them. */
export function useOnAirSound(connection: LiveConnection): OnAirSound {
  const { value } = useCommandWatch(connection, 'floor:watch-desk', 'floor:sources-changed', replace);
  return useMemo(() => new Map(value?.sources.map((source) => [source.sourceKey, source])), [value]);
}

interface Props {
  sourceKey: SourceKey;
  name: string;
  muted: boolean;
  sound: OnAirSound;
  operator: Operator;
  disabled: boolean;
}

/** Mutes a source, or lets it be heard; who is there can be asked to open the microphone themselves. */
export function SourceSound({ sourceKey, name, muted, sound, operator, disabled }: Props) {
  const t = useControlRoomTexts();
  const own = sound.get(sourceKey);
  const silent = muted || own?.microphone === 'off';
  return (
    <>
      {silent && own?.unmute === 'asked' && <Tag tone="brand">{t('unmuteAsked')}</Tag>}
      {silent && own?.unmute === 'declined' && <Tag tone="amber">{t('unmuteDeclined')}</Tag>}
      {!silent && own?.unmute === 'accepted' && <Tag tone="good">{t('unmuteAccepted')}</Tag>}
      {silent && (
        <Button
          variant="default"
          disabled={disabled}
          loading={operator.busy.has(`ask ${sourceKey}`)}
          aria-label={t('askUnmuteName', { name })}
          onClick={() => operator.askUnmute(sourceKey, name)}
        >
          {t('askUnmute')}
        </Button>
      )}
      <ActionIcon
        variant={muted ? 'filled' : 'default'}
        color="fault"
        size={36}
        disabled={disabled}
        loading={operator.busy.has(`mute ${sourceKey}`)}
        aria-pressed={muted}
        aria-label={t(muted ? 'unmuteName' : 'muteName', { name })}
        title={t(muted ? 'unmute' : 'mute')}
        onClick={() => operator.mute(sourceKey, !muted)}
      >
        <IconMicrophoneOff size={20} aria-hidden />
      </ActionIcon>
    </>
  );
}
