import { useEffect, useState } from 'react';
import type { LiveConnection } from '../../live/connection';

/** The hall has asked for the microphone, until somebody presses. */
export function useUnmuteAsked(connection: LiveConnection): { asked: boolean; answer: () => void } {
  const [asked, setAsked] = useState(false);
  useEffect(() => connection.on('floor:unmute-asked', () => setAsked(true)), [connection]);
  return { asked, answer: () => setAsked(false) };
}
