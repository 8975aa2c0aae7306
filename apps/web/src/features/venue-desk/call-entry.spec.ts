import { correctionOf, newCall, toCall } from './call-entry';
import { boardVenue } from './testing/venues';

const NOW = Date.parse('2026-11-22T01:00:00Z');
const venue = boardVenue('p', 'u', {
  coordinatorName: 'Nguyễn Văn An',
  coordinatorPhone: '0912 345 678',
  technicianPhone: '0988 111 222',
  venuePhones: ['0228 3 871 234'],
  callReasons: ['lost', 'no-count'],
});

describe('a call', () => {
  it('to a number of the venue begins with whose it is', () => {
    expect(newCall(venue, '0912 345 678')).toMatchObject({ called: 'coordinator', whom: 'Nguyễn Văn An' });
    expect(newCall(venue, '0988 111 222')).toMatchObject({ called: 'technician', whom: '' });
    expect(newCall(venue, '0228 3 871 234')).toMatchObject({ called: 'venue' });
    expect(newCall(venue, '113')).toMatchObject({ called: 'other' });
  });

  it('is about what the venue is to be called for now, and waits from now on', () => {
    expect(toCall({ ...newCall(venue, '0912 345 678'), agreed: ' 10 phút nữa ' }, venue, NOW)).toEqual({
      participationId: 'p',
      called: 'coordinator',
      whom: 'Nguyễn Văn An',
      phone: '0912 345 678',
      reached: true,
      agreed: '10 phút nữa',
      about: ['lost', 'no-count'],
      waitUntil: '2026-11-22T01:10:00.000Z',
      correctsId: null,
    });
  });

  it('that is corrected keeps what it was about', () => {
    const kept = {
      ...toCall(newCall(venue, '113'), venue, NOW),
      id: 'c',
      calledBy: 'A',
      calledAt: '2026-11-22T01:00:00Z',
    };
    const other = { ...venue, callReasons: [] };
    expect(toCall({ ...correctionOf(kept), wait: 0 }, other, NOW)).toMatchObject({
      about: ['lost', 'no-count'],
      waitUntil: null,
      correctsId: 'c',
      phone: '113',
    });
  });
});
