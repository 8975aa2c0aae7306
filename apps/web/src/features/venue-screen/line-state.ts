import type { LiveStatus } from '../../live/connection';

export type LineState = 'connecting' | 'connected' | 'rejoining' | 'lost' | 'refused';

export interface LineSigns {
  status: LiveStatus;
  /** The conference was entered at least once. */
  wasThere: boolean;
  /** In the room; null where there is no room to be in. */
  joined: boolean | null;
  /** The server was not heard of for longer than anybody need be troubled by. */
  lasts: boolean;
}

/** What the room is told about its connection. */
export function lineState({ status, wasThere, joined, lasts }: LineSigns): LineState {
  if (status === 'refused') return 'refused';
  if (status === 'online') return joined === false ? 'rejoining' : 'connected';
  if (lasts) return 'lost';
  return wasThere ? 'rejoining' : 'connecting';
}
