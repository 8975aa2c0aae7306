import { useEffect, useState } from 'react';
import type { LiveConnection } from '../../live/connection';
import type { LocalMedia } from '../../live/local-media';

export interface UnmuteAsked {
  asked: boolean;
  accept: () => void;
  decline: () => void;
}

/** The hall has asked for the microphone, until somebody presses. One press opens it here and at the hall. */
export function useUnmuteAsked(connection: LiveConnection, local: LocalMedia): UnmuteAsked {
  const [asked, setAsked] = useState(false);
  useEffect(() => connection.on('floor:unmute-asked', () => setAsked(true)), [connection]);
  const answer = (accepted: boolean) => {
    setAsked(false);
    // Kept and repeated by the connection; when the conference is over there is nothing left to answer.
    connection.send('floor:answer-unmute', { accepted }).catch(() => undefined);
  };
  return {
    asked,
    accept: () => {
      local.setMuted('microphone', false);
      answer(true);
    },
    decline: () => answer(false),
  };
}
