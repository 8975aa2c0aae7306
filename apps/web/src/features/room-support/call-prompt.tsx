import {
  IconCircleCheck,
  IconMessageCircle,
  IconPhoneCalling,
  IconPlugConnectedX,
} from '@tabler/icons-react';
import { useNow } from '../../lib/time/use-now';
import type { LiveConnection } from '../../live/connection';
import { useLive } from '../../live/use-live';
import { FailureNotice } from '../../ui/failure-notice';
import { ReplyButtons } from './reply-buttons';
import { closedId, promptOf } from './room-call';
import classes from './room-support.module.css';
import { useRoomSupportTexts } from './room-support.texts';
import type { RoomCall } from './use-room-call';

interface Props {
  connection: LiveConnection;
  room: RoomCall;
  onWrite: () => void;
}

/** Over the picture: that the hall was called, and then its answer in letters for the whole room. */
export function CallPrompt({ connection, room, onWrite }: Props) {
  const t = useRoomSupportTexts();
  const { status, clockOffsetMs } = useLive(connection);
  const now = useNow() + clockOffsetMs;
  const { call, read, markRead, reply, sending, failure, dismiss } = room;
  if (failure !== null) return <FailureNotice failure={failure} onDismiss={dismiss} />;
  if (sending && status !== 'online') {
    return (
      <div className={classes.prompt} data-kind="kept" role="status">
        <IconPlugConnectedX aria-hidden className={classes.promptIcon} />
        <p className={classes.promptText}>{t('keptInRoom')}</p>
      </div>
    );
  }
  const prompt = promptOf(call, read, now);
  if (call === null || prompt === null) return null;
  switch (prompt.kind) {
    case 'called':
      return (
        <div className={classes.prompt} role="status">
          <IconPhoneCalling aria-hidden className={classes.promptIcon} />
          <p className={classes.promptText}>
            {call.state === 'answering' ? t('takenBy', { name: call.answeringBy ?? '' }) : t('called')}
          </p>
        </div>
      );
    case 'closed':
      return (
        <div className={classes.prompt} role="status">
          <IconCircleCheck aria-hidden className={classes.promptIcon} />
          <p className={classes.promptText}>{t('closed')}</p>
          <div className={classes.promptButtons}>
            <ReplyButtons replies={['not-yet']} onPress={(given) => void reply(given)} />
            <button type="button" className={classes.reply} onClick={() => markRead(closedId(call))}>
              {t('close')}
            </button>
          </div>
        </div>
      );
    case 'answer': {
      const { id, name, text } = prompt.message;
      return (
        <div className={classes.prompt} data-kind="answer" role="alert">
          <IconMessageCircle aria-hidden className={classes.promptIcon} />
          <div className={classes.promptText}>
            <p className={classes.from}>{t('answerFrom', { name: name ?? '' })}</p>
            <p>{text}</p>
          </div>
          <div className={classes.promptButtons}>
            <ReplyButtons onPress={(given) => void reply(given)} />
            <button type="button" className={classes.reply} onClick={onWrite}>
              {t('write')}
            </button>
            <button type="button" className={classes.reply} onClick={() => markRead(id)}>
              {t('read')}
            </button>
          </div>
        </div>
      );
    }
  }
}
