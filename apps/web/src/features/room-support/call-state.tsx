import { useLive } from '../../live/use-live';
import type { LiveConnection } from '../../live/connection';
import { FailureNotice } from '../../ui/failure-notice';
import { Notice } from '../../ui/notice';
import { standingOf } from './room-call';
import { useRoomSupportTexts } from './room-support.texts';
import type { RoomCall } from './use-room-call';

/** Where the room's call stands, in one sentence; and whether what was said has arrived. */
export function CallState({ connection, room }: { connection: LiveConnection; room: RoomCall }) {
  const t = useRoomSupportTexts();
  const { status } = useLive(connection);
  const { call, sending, failure, dismiss } = room;
  const standing = standingOf(call);
  const by = call?.answeringBy ?? '';
  return (
    <>
      <FailureNotice failure={failure} onDismiss={dismiss} />
      {sending && status !== 'online' && <Notice tone="amber">{t('kept')}</Notice>}
      {sending && status === 'online' && <Notice tone="info">{t('sending')}</Notice>}
      {standing === 'waiting' && <Notice tone="info">{t('called')}</Notice>}
      {standing === 'taken' && <Notice tone="info">{t('takenBy', { name: by })}</Notice>}
      {standing === 'none' && call !== null && <Notice tone="good">{t('finished')}</Notice>}
    </>
  );
}
