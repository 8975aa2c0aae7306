import type {
  ConferenceSnapshot,
  PublicQuestion,
  SourceKey,
  StageSource,
  StageState,
} from '@diem-cau/shared';

export function aSource(key: SourceKey): StageSource {
  return { key, picture: 'camera', name: key, caption: null };
}

export function aStage(revision: number, ...keys: SourceKey[]): StageState {
  return { revision, layout: 'grid', sources: keys.map(aSource), lowerThird: null, muted: [] };
}

export function aQuestion(change: Partial<PublicQuestion> = {}): PublicQuestion {
  return {
    id: 'q1',
    text: 'Hồ sơ gồm những gì?',
    authorName: null,
    state: 'approved',
    askedAt: '2026-11-22T01:00:00Z',
    answeredAt: null,
    ...change,
  };
}

export function aSnapshot(change: Partial<ConferenceSnapshot> = {}): ConferenceSnapshot {
  return {
    me: {
      as: 'viewer',
      name: '',
      roles: ['viewer'],
      permissions: [],
      sourceKey: null,
      participationId: null,
    },
    conference: {
      id: 'c1',
      code: 'ABC',
      title: 'Tập huấn',
      kind: 'training',
      field: 'Tư pháp',
      visibility: 'public',
      hostUnitName: 'Sở Tư pháp',
      state: 'live',
      timeZone: 'Asia/Ho_Chi_Minh',
      scheduledStart: '2026-11-22T01:00:00Z',
      scheduledEnd: '2026-11-22T04:00:00Z',
      posterUrl: null,
      sittings: [],
      wentLiveAt: null,
      endedAt: null,
      revision: 1,
    },
    agenda: { revision: 1, items: [] },
    hotline: null,
    rules: { beatSeconds: 10, leaseSeconds: 30, viewSeconds: 30, venueConnectedMinutes: 10 },
    stage: aStage(1),
    floor: { revision: 0, viewersMayAsk: false, speaker: null },
    questions: [],
    ownQuestions: [],
    seq: 10,
    serverTime: '2026-11-22T01:00:00Z',
    ...change,
  };
}
