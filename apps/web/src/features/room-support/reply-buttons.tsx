import { HELP_REPLIES, type HelpReply } from '@diem-cau/shared';
import { useSupportWords } from '../../lib/support/support-words.texts';
import classes from './room-support.module.css';

/** The room's ready-made answers to the hall. */
export function ReplyButtons({
  replies = HELP_REPLIES,
  onPress,
}: {
  replies?: readonly HelpReply[];
  onPress: (reply: HelpReply) => void;
}) {
  const t = useSupportWords();
  return (
    <div className={classes.replies}>
      {replies.map((reply) => (
        <button
          key={reply}
          type="button"
          className={classes.reply}
          data-reply={reply}
          onClick={() => onPress(reply)}
        >
          {t(`reply.${reply}`)}
        </button>
      ))}
    </div>
  );
}
