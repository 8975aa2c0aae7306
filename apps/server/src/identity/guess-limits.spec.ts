import { RateLimiterMemory } from 'rate-limiter-flexible';
import { takeFrom } from './guess-limits';

describe('what an address may ask for', () => {
  const asking = (addresses: string[]) => {
    const limiter = new RateLimiterMemory({ points: 2, duration: 60 });
    return Promise.allSettled(addresses.map((address) => takeFrom(limiter, address)));
  };

  it.each([
    ['all of one network of IPv6 share', ['2001:db8:1:2::1', '2001:db8:1:2::2', '2001:db8:1:2:3:4:5:6'], 1],
    ['each network of IPv6 has for itself', ['2001:db8:1:2::1', '2001:db8:1:3::1', '2001:db8:1:4::1'], 0],
    [
      'an address of IPv4 shares with itself as IPv6',
      ['::ffff:203.0.113.7', '203.0.113.7', '203.0.113.7'],
      1,
    ],
    ['each address of IPv4 has for itself', ['203.0.113.7', '203.0.113.8', '203.0.113.9'], 0],
  ])('%s', async (_, addresses, refused) => {
    const answers = await asking(addresses);
    expect(answers.filter(({ status }) => status === 'rejected')).toHaveLength(refused);
  });
});
