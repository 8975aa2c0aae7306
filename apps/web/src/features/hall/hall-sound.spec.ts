import { isFar, keyOfFeed } from './hall-sound';

describe('what the hall sees and hears', () => {
  it('is venues and viewers, and nothing of the hall itself', () => {
    expect(isFar('venue:1', {})).toBe(true);
    expect(isFar('viewer:1', {})).toBe(true);
    expect(isFar('hall:1', {})).toBe(false);
    expect(isFar('hall:2', { 'hall:2': 'remote' })).toBe(false);
  });

  it('is a lecturer only when they are elsewhere', () => {
    expect(isFar('speaker:1', {})).toBe(false);
    expect(isFar('speaker:1', { 'speaker:1': 'remote' })).toBe(true);
    expect(isFar('speaker:2', { 'speaker:1': 'remote' })).toBe(false);
  });

  it('is not the venue in which the hall is', () => {
    expect(isFar('venue:1', { 'venue:1': 'hall' })).toBe(false);
  });

  it('knows whose a feed is', () => {
    expect(keyOfFeed('venue:1/screen-voice')).toBe('venue:1');
  });
});
