import type { VenueOnBoard } from '@diem-cau/shared';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconClipboardCheck,
  IconDoorExit,
  IconHelpCircle,
  IconPlugConnected,
  IconPlugConnectedX,
} from '@tabler/icons-react';
import classes from './venue-line.module.css';
import { isExternal } from './venue-filters';
import { useVenueDeskTexts } from './venue-desk.texts';

const ICONS = {
  'not-connected': IconCircleDashed,
  tested: IconClipboardCheck,
  connected: IconPlugConnected,
  ready: IconCircleCheck,
  present: IconPlugConnected,
  lost: IconAlertTriangle,
  left: IconDoorExit,
} as const;
const EXTERNAL_ICONS = {
  connected: IconPlugConnected,
  'not-connected': IconPlugConnectedX,
  unmarked: IconHelpCircle,
} as const;

export const externalState = ({ external }: VenueOnBoard): keyof typeof EXTERNAL_ICONS => {
  if (external === null) return 'unmarked';
  return external.connected ? 'connected' : 'not-connected';
};

/** Where a venue stands, in a picture and a word; of one outside the system what people have marked. */
export function VenueStateMark({ venue }: { venue: VenueOnBoard }) {
  const t = useVenueDeskTexts();
  if (isExternal(venue)) {
    const state = externalState(venue);
    const Icon = EXTERNAL_ICONS[state];
    return (
      <span className={classes.state} data-state={state === 'connected' ? 'present' : state}>
        <Icon size={16} aria-hidden />
        {t(`externalState.${state}`)}
      </span>
    );
  }
  const Icon = ICONS[venue.state];
  return (
    <span className={classes.state} data-state={venue.state} title={t(`stateHint.${venue.state}`)}>
      <Icon size={16} aria-hidden />
      {t(`state.${venue.state}`)}
    </span>
  );
}
