import { INVITATION_LIMITS, type InvitationLink, type WireError } from '@diem-cau/shared';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { makeLinks } from './invitations.queries';

export interface LinkMaking {
  state: 'idle' | 'making' | 'made';
  total: number;
  links: InvitationLink[];
  /** Why not all were made; the former ones work. */
  error: WireError | null;
}

const NOTHING: LinkMaking = { state: 'idle', total: 0, links: [], error: null };

/** Makes links, as many in one request as the server takes. What was made is kept whatever happens next: it is shown once. */
export function useLinkMaking(code: string): [LinkMaking, (invitationIds: string[]) => Promise<void>] {
  const client = useQueryClient();
  const [making, setMaking] = useState(NOTHING);
  const make = async (invitationIds: string[]) => {
    let now: LinkMaking = { ...NOTHING, state: 'making', total: invitationIds.length };
    setMaking(now);
    for (let from = 0; from < invitationIds.length; from += INVITATION_LIMITS.linksAtOnce) {
      try {
        const made = await makeLinks(code, invitationIds.slice(from, from + INVITATION_LIMITS.linksAtOnce));
        now = { ...now, links: [...now.links, ...made.links] };
        setMaking(now);
      } catch (thrown) {
        now = { ...now, error: asWireError(thrown) };
        break;
      }
    }
    setMaking({ ...now, state: now.links.length > 0 ? 'made' : 'idle' });
    void client.invalidateQueries({ queryKey: ['conferences', code, 'invitations'] });
  };
  return [making, make];
}
