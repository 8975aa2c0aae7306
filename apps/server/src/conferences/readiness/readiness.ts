import {
  obstaclesTo,
  type InvitationSummary,
  type Obstacle,
  type Prepared,
  type Readiness,
  type ReadinessItem,
  type ReadinessTopic,
  type ConferenceState,
} from '@diem-cau/shared';

export interface Preparation extends Prepared {
  state: ConferenceState;
  topics: number;
  topicsWithMaterials: number;
  speakers: number;
  speakersWithLink: number;
  venues: number;
  venuesWithCoordinator: number;
  invitations: InvitationSummary;
}

const ABOUT_DETAILS: readonly Obstacle[] = ['no-title', 'no-sitting', 'sittings-past'];
const REQUIRED: ReadonlySet<ReadinessTopic> = new Set<ReadinessTopic>([
  'details',
  'agenda',
  'speakers',
  'venues',
]);
/** After these nothing is prepared any more: it took place, or it will not. */
const SCHEDULED: ReadonlySet<ConferenceState> = new Set<ConferenceState>(['scheduled', 'rehearsal']);

/** How far the preparation has come, part by part, in the order in which an office prepares. */
export function readinessOf(preparation: Preparation, now: Date): Readiness {
  const { state, agendaItems, topics, topicsWithMaterials, speakers, speakersWithLink } = preparation;
  const { venues, venuesWithCoordinator, invitations } = preparation;
  const { invited, silent, accepted, listsSubmitted } = invitations;
  const obstacles = obstaclesTo('schedule', preparation, now);
  const detailed = !obstacles.some((obstacle) => ABOUT_DETAILS.includes(obstacle));
  // Who lectures is known once there is an agenda; a forum may do without lecturers.
  const noTopics = agendaItems > 0 && topics === 0;
  const items = [
    item('details', detailed ? 1 : 0, 1, detailed),
    item('agenda', agendaItems, agendaItems, agendaItems > 0),
    item('speakers', speakersWithLink, speakers, speakersWithLink === speakers && (speakers > 0 || noTopics)),
    item('venues', venuesWithCoordinator, venues, venues > 0),
    item('invitations', invited - silent, invited, invited > 0 && silent === 0),
    item('delegates', listsSubmitted, accepted, accepted > 0 && listsSubmitted === accepted),
    item('materials', topicsWithMaterials, topics, topics > 0 && topicsWithMaterials === topics),
    item('access', 1, 1, true),
  ];
  const isReady = SCHEDULED.has(state) && items.every(({ isDone, isRequired }) => isDone || !isRequired);
  return { items, obstacles, isReady };
}

const item = (topic: ReadinessTopic, done: number, total: number, isDone: boolean): ReadinessItem => ({
  topic,
  done,
  total,
  isDone,
  isRequired: REQUIRED.has(topic),
});
