import type { ConferenceState, Visibility } from '@diem-cau/shared';
import type { ViewerAdmission } from '../../identity/scopes';

/** How somebody without an invitation comes in with the conference's code, or why not. */
export function viewerAdmission(visibility: Visibility, state: ConferenceState): ViewerAdmission {
  if (visibility === 'internal') return 'CONFERENCE_INTERNAL';
  if (state === 'draft') return 'CONFERENCE_NOT_READY';
  if (state === 'cancelled') return 'CONFERENCE_CANCELLED';
  return visibility === 'registered' ? 'registered' : 'free';
}
