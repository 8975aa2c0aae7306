import type { ReadinessTopic } from '@diem-cau/shared';
import { readinessOf, type Preparation } from './readiness';

const NOW = new Date('2026-11-22T01:00:00Z');
const NOBODY = {
  invited: 0,
  accepted: 0,
  declined: 0,
  silent: 0,
  listsSubmitted: 0,
  listsLate: 0,
  delegates: 0,
  quota: 0,
};
const prepared: Preparation = {
  state: 'scheduled',
  title: 'Tập huấn',
  sittings: [{ end: new Date('2026-11-25T04:00:00Z') }],
  agendaItems: 5,
  topics: 3,
  topicsWithMaterials: 0,
  speakers: 2,
  speakersWithLink: 2,
  venues: 237,
  venuesWithCoordinator: 0,
  invitations: NOBODY,
};
const done = (change: Partial<Preparation>, topic: ReadinessTopic) =>
  readinessOf({ ...prepared, ...change }, NOW).items.find((item) => item.topic === topic)?.isDone;

describe('a conference is ready', () => {
  const ready = (change: Partial<Preparation> = {}) => readinessOf({ ...prepared, ...change }, NOW).isReady;

  it('when it is scheduled and all that is required is there', () => {
    expect(ready()).toBe(true);
    expect(ready({ state: 'rehearsal' })).toBe(true);
  });

  it.each<[string, Partial<Preparation>]>([
    ['is a draft still', { state: 'draft' }],
    ['was postponed', { state: 'postponed' }],
    ['has no agenda', { agendaItems: 0 }],
    ['has no venue', { venues: 0 }],
    ['has a lecturer without a link', { speakersWithLink: 1 }],
    ['lies in the past', { sittings: [{ end: new Date('2026-11-20T04:00:00Z') }] }],
  ])('but not when it %s', (_, change) => {
    expect(ready(change)).toBe(false);
  });
});

describe('a part of the preparation', () => {
  const invitations = { ...NOBODY, invited: 10, accepted: 7, declined: 1, silent: 2, listsSubmitted: 6 };

  it('is done when nobody is silent, and every list is there', () => {
    expect(done({ invitations }, 'invitations')).toBe(false);
    expect(done({ invitations: { ...invitations, silent: 0 } }, 'invitations')).toBe(true);
    expect(done({ invitations }, 'delegates')).toBe(false);
    expect(done({ invitations: { ...invitations, listsSubmitted: 7 } }, 'delegates')).toBe(true);
  });

  it('is not done when nobody was asked, but a conference without topics waits for no lecturers', () => {
    expect(done({}, 'invitations')).toBe(false);
    const nobody = { speakers: 0, speakersWithLink: 0 };
    expect(done({ ...nobody, topics: 0 }, 'speakers')).toBe(true);
    expect(done(nobody, 'speakers')).toBe(false);
    expect(done({ ...nobody, topics: 0, agendaItems: 0 }, 'speakers')).toBe(false);
  });

  it('says how much of it is done', () => {
    const items = readinessOf({ ...prepared, invitations }, NOW).items;
    expect(items.map(({ topic, done: part, total }) => `${topic} ${part}/${total}`)).toEqual([
      'details 1/1',
      'agenda 5/5',
      'speakers 2/2',
      'venues 0/237',
      'invitations 8/10',
      'delegates 6/7',
      'materials 0/3',
      'access 1/1',
    ]);
  });
});
