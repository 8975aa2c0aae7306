import type { Conference, LinkKind, MadeLink } from '@diem-cau/shared';

/** Whose link it is, and to what. */
export interface LinkHolder {
  kind: LinkKind;
  name: string;
  link: MadeLink;
}

export type LinkedConference = Pick<Conference, 'title' | 'scheduledStart' | 'timeZone'>;
