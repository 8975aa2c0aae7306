import type { ConferenceEntity } from '../conference.entity';
import { viewerAdmission } from '../public-access/viewer-admission';

/** The poster's address, which changes with it: open where viewers may know of the conference, else for those in it. */
export function posterUrlOf({ code, visibility, state, posterFileId }: ConferenceEntity): string | null {
  if (posterFileId === null) return null;
  const admission = viewerAdmission(visibility, state);
  const hidden = admission === 'CONFERENCE_INTERNAL' || admission === 'CONFERENCE_NOT_READY';
  return `/api/${hidden ? 'conferences' : 'programme'}/${code}/poster?v=${posterFileId.slice(0, 8)}`;
}
