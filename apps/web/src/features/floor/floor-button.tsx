import { IconMicrophone2 } from '@tabler/icons-react';
import { useShortcut } from '../../lib/use-shortcuts';
import { KeyHint } from '../../ui/key-hint';
import classes from './floor.module.css';
import { useFloorTexts } from './floor.texts';
import type { OwnFloor } from './use-own-floor';

/** Always within reach under the picture, by mouse, finger or the key P; says how the request stands. */
export function FloorButton({ own, onOpen }: { own: OwnFloor; onOpen: () => void }) {
  const t = useFloorTexts();
  useShortcut('p', onOpen);
  return (
    <button
      type="button"
      className={classes.button}
      data-standing={own.standing}
      aria-keyshortcuts="P"
      aria-haspopup="dialog"
      onClick={onOpen}
    >
      <IconMicrophone2 size="1.25em" aria-hidden />
      {t(`standing.${own.standing}`)}
      <KeyHint>P</KeyHint>
    </button>
  );
}
