import type { SourceKey } from './media.types';

/** `next`: the room has been told to get ready. One source at a time is previewed, one is next, one is on air. */
export const FLOOR_STATES = [
  'requested',
  'queued',
  'preview',
  'next',
  'on-air',
  'released',
  'withdrawn',
  'declined',
] as const;
export type FloorState = (typeof FLOOR_STATES)[number];

/** Who did the last thing to a request: the chair, or somebody of the desk in the chair's place. */
export type FloorActor = 'chair' | 'desk' | 'source' | 'system';

/** One source's wish to speak, or its part of the agenda. A source has at most one that is not finished. */
export interface FloorRequest {
  id: string;
  sourceKey: SourceKey;
  /** The venue's name, or what a viewer calls themselves. */
  name: string;
  topic: string | null;
  /** The item of the agenda that it was called from. */
  agendaItemId: string | null;
  state: FloorState;
  /** Where it stands among those that wait; smaller ones come first. */
  place: number;
  /** How long it may speak. */
  minutes: number;
  requestedAt: string;
  /** When it went on air, by the server's clock. */
  takenAt: string | null;
  finishedAt: string | null;
  /** What the hall said when it declined. */
  word: string | null;
  actedAs: FloorActor;
  /** For the desk alone. Null for a screen, which anybody in the room may press, and for viewers. */
  actedBy: string | null;
  /** Rises with every change; a smaller one never replaces a greater one. */
  revision: number;
}

/** Who holds the floor. */
export interface FloorSpeaker {
  requestId: string;
  sourceKey: SourceKey;
  name: string;
  topic: string | null;
  minutes: number;
  takenAt: string;
}

/** What everybody in the conference knows of the floor. */
export interface Floor {
  revision: number;
  /** Viewers may ask for the floor, too. */
  viewersMayAsk: boolean;
  speaker: FloorSpeaker | null;
}

/** `off`: switched off at the source itself; `missing`: it cannot be opened there. */
export const DEVICE_STATES = ['on', 'off', 'missing', 'unknown'] as const;
export type DeviceState = (typeof DEVICE_STATES)[number];

export interface ReportDevices {
  camera: DeviceState;
  microphone: DeviceState;
}

/** What became of the hall's wish that a source unmutes; null when there was none lately. */
export type UnmuteAsk = 'asked' | 'accepted' | 'declined';

export interface AnswerUnmute {
  accepted: boolean;
}

/** What the desk knows of those that wait or speak; kept in memory only. */
export interface FloorSource extends ReportDevices {
  sourceKey: SourceKey;
  connected: boolean;
  unmute: UnmuteAsk | null;
}

export interface FloorDesk {
  /** All that are not finished, and the newest that are. */
  requests: FloorRequest[];
  sources: FloorSource[];
}

export interface RequestFloor {
  topic: string | null;
  /** What a viewer calls themselves; null for a venue, which has its name. */
  name: string | null;
}
export interface PlaceRequest {
  requestId: string;
  /** The one that it shall stand before; null for the end. */
  beforeId: string | null;
}
export interface DeclineFloor {
  requestId: string;
  word: string | null;
}
