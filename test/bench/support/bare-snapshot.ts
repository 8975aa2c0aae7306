import { randomUUID } from 'node:crypto';
import type { ConferenceSnapshot } from '@diem-cau/shared';
import { BARE_SOURCE } from './bare-peer';

/** What the bare server answers to a page that enters: made up, and the same for all. */
export function bareSnapshot(isSpeaker: boolean): ConferenceSnapshot {
  const now = new Date().toISOString();
  return {
    me: {
      as: isSpeaker ? 'speaker' : 'viewer',
      name: '',
      roles: [],
      permissions: [],
      sourceKey: isSpeaker ? BARE_SOURCE : null,
      participationId: null,
    },
    conference: {
      id: randomUUID(),
      code: 'BARE',
      title: 'Bare',
      kind: 'training',
      field: '',
      visibility: 'link',
      hostUnitName: '',
      state: 'live',
      timeZone: 'Asia/Ho_Chi_Minh',
      scheduledStart: now,
      scheduledEnd: now,
      posterUrl: null,
      sittings: [],
      wentLiveAt: now,
      endedAt: null,
      revision: 1,
    },
    agenda: { revision: 1, items: [] },
    hotline: null,
    floor: { revision: 0, viewersMayAsk: false, speaker: null },
    rules: { beatSeconds: 10, leaseSeconds: 30, viewSeconds: 30, venueConnectedMinutes: 10 },
    stage: {
      revision: 1,
      layout: 'one',
      sources: [{ key: BARE_SOURCE, picture: 'camera', name: 'Bare', caption: null }],
      lowerThird: null,
      muted: [],
    },
    questions: [],
    ownQuestions: [],
    seq: 0,
    serverTime: now,
  };
}
