import type { Obstacle, PreparationStep } from './conference-lifecycle';

/** `POST /api/conferences/:conferenceCode/steps` */
export interface TakeStep {
  step: PreparationStep;
  /** Needed to postpone and to cancel. */
  reason: string | null;
  /** The new first day of what is postponed, `2026-11-30`, when it is known; sittings and agenda move with it. */
  firstDay: string | null;
}

/** `PUT /api/conferences/:conferenceCode/official-times` */
export interface CorrectLiveTimes {
  wentLiveAt: string;
  /** Null while the conference goes on. */
  endedAt: string | null;
  reason: string;
  revision: number;
}

/** `GET /api/conferences/:conferenceCode/official-times` lists these, newest first. */
export interface LiveTimesCorrection {
  id: string;
  at: string;
  correctedBy: string;
  reason: string;
  before: { wentLiveAt: string; endedAt: string | null };
  after: { wentLiveAt: string; endedAt: string | null };
}

export const READINESS_TOPICS = [
  'details',
  'agenda',
  'speakers',
  'venues',
  'invitations',
  'delegates',
  'materials',
  'access',
] as const;
export type ReadinessTopic = (typeof READINESS_TOPICS)[number];

/** How far one part of the preparation has come. */
export interface ReadinessItem {
  topic: ReadinessTopic;
  /** `done` of `total`; both 0 where there is nothing to do. */
  done: number;
  total: number;
  isDone: boolean;
  /** The conference is not ready without it. */
  isRequired: boolean;
}

/** `GET /api/conferences/:conferenceCode/readiness` */
export interface Readiness {
  items: ReadinessItem[];
  /** What keeps the conference from being scheduled. */
  obstacles: Obstacle[];
  /** It is scheduled and every required part is done. */
  isReady: boolean;
}
