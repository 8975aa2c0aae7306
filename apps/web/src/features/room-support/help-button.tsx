import { IconHelpCircle } from '@tabler/icons-react';
import { useShortcut } from '../../lib/use-shortcuts';
import { KeyHint } from '../../ui/key-hint';
import { standingOf } from './room-call';
import classes from './room-support.module.css';
import { useRoomSupportTexts } from './room-support.texts';
import type { RoomCall } from './use-room-call';

/** Always within reach under the picture, by mouse, finger or the key H; says how the call stands. */
export function HelpButton({ room, onOpen }: { room: RoomCall; onOpen: () => void }) {
  const t = useRoomSupportTexts();
  const standing = standingOf(room.call);
  useShortcut('h', onOpen);
  return (
    <button
      type="button"
      className={classes.help}
      data-standing={standing}
      aria-keyshortcuts="H"
      aria-haspopup="dialog"
      onClick={onOpen}
    >
      <IconHelpCircle size="1.25em" aria-hidden />
      {standing === 'none' ? t('help') : t(`standing.${standing}`)}
      <KeyHint>H</KeyHint>
    </button>
  );
}
