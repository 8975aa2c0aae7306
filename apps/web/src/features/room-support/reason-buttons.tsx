import { HELP_REASONS, type HelpReason } from '@diem-cau/shared';
import {
  IconAntennaBars2,
  IconDeviceTvOff,
  IconDots,
  IconEar,
  IconEarOff,
  IconMicrophoneOff,
  IconVideoOff,
} from '@tabler/icons-react';
import { useSupportWords } from '../../lib/support/support-words.texts';
import classes from './room-support.module.css';

const ICONS: Record<HelpReason, typeof IconDots> = {
  'no-picture': IconDeviceTvOff,
  'no-sound': IconEarOff,
  echo: IconEar,
  'not-heard': IconMicrophoneOff,
  'not-seen': IconVideoOff,
  unsteady: IconAntennaBars2,
  other: IconDots,
};

/** What may be wrong, one press each. */
export function ReasonButtons({ onPress }: { onPress: (reason: HelpReason) => void }) {
  const t = useSupportWords();
  return (
    <div className={classes.reasons}>
      {HELP_REASONS.map((reason) => {
        const Icon = ICONS[reason];
        return (
          <button key={reason} type="button" className={classes.reason} onClick={() => onPress(reason)}>
            <Icon size="1.5em" aria-hidden />
            {t(`reason.${reason}`)}
          </button>
        );
      })}
    </div>
  );
}
