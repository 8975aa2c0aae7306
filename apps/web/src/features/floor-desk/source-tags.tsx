import type { SourceKey } from '@diem-cau/shared';
import { IconMicrophoneOff, IconPlugConnectedX, IconVideoOff } from '@tabler/icons-react';
import { Tag } from '../../ui/tag';
import classes from './floor-desk.module.css';
import { useFloorDeskTexts } from './floor-desk.texts';
import type { FloorAtDesk } from './use-floor-desk';

/** What stands between a source and being seen and heard; nothing while all is well. */
export function SourceTags({ floor, sourceKey }: { floor: FloorAtDesk; sourceKey: SourceKey }) {
  const t = useFloorDeskTexts();
  const source = floor.sources.get(sourceKey);
  const isViewer = sourceKey.startsWith('viewer:');
  return (
    <span className={classes.tags}>
      {isViewer && <Tag>{t('viewer')}</Tag>}
      {source && !source.connected && !isViewer && (
        <Tag tone="amber" icon={<IconPlugConnectedX size={16} aria-hidden />}>
          {t('notConnected')}
        </Tag>
      )}
      {source && (source.microphone === 'off' || source.microphone === 'missing') && (
        <Tag tone="fault" icon={<IconMicrophoneOff size={16} aria-hidden />}>
          {t(source.microphone === 'off' ? 'microphoneOff' : 'microphoneMissing')}
        </Tag>
      )}
      {source?.camera === 'missing' && (
        <Tag tone="amber" icon={<IconVideoOff size={16} aria-hidden />}>
          {t('cameraMissing')}
        </Tag>
      )}
    </span>
  );
}
