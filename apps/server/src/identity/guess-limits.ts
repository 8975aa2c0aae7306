import { isIPv6 } from 'node:net';
import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { DomainError } from '../common/errors/domain-error';

/** How many tries all addresses have together: six digits are guessed sooner than a password. */
type Guessed = 'word' | 'code';

/**
 * Slows guessing down. What is guessed at gives each network address a few tries; all addresses together have
 * many more, so that a stranger cannot use up those of the one it belongs to. An address has room for a whole
 * office, since communes share one.
 */
@Injectable()
export class GuessLimits {
  private readonly bySubjectAndAddress = new RateLimiterMemory({ points: 10, duration: 300 });
  private readonly bySubject: Record<Guessed, RateLimiterMemory> = {
    word: new RateLimiterMemory({ points: 500, duration: 3600 }),
    code: new RateLimiterMemory({ points: 30, duration: 3600 }),
  };
  private readonly byAddress = new RateLimiterMemory({ points: 200, duration: 300 });

  /**
   * Counts a guess before it is looked at, so that guesses sent at once all count.
   *
   * @returns whether it was the last that this address has at this subject for now
   * @throws DomainError TOO_MANY_REQUESTS
   */
  async claim(subject: string, address: string, guessed: Guessed = 'word'): Promise<{ isLast: boolean }> {
    const from = networkOf(address);
    const left = await take(this.bySubjectAndAddress, `${subject} ${from}`);
    await take(this.bySubject[guessed], subject);
    await take(this.byAddress, from);
    return { isLast: left === 0 };
  }

  /** The guess was right: it counts no longer, nor do the wrong ones from the same address at the same subject. */
  async forgive(subject: string, address: string, guessed: Guessed = 'word'): Promise<void> {
    const from = networkOf(address);
    await this.bySubjectAndAddress.delete(`${subject} ${from}`);
    await this.bySubject[guessed].reward(subject);
    await this.byAddress.reward(from);
  }
}

/** Whoever has one IPv6 address has all of its /64. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  const [before = '', after] = address.split('::');
  const head = before.split(':').filter(Boolean);
  const tail = (after ?? '').split(':').filter(Boolean);
  const gap = after === undefined ? 0 : 8 - head.length - tail.length;
  return [...head, ...Array.from({ length: gap }, () => '0'), ...tail].slice(0, 4).join(':');
}

/** @returns how many are left; @throws DomainError TOO_MANY_REQUESTS */
export async function take(limiter: RateLimiterMemory, key: string): Promise<number> {
  const taken = await limiter.consume(key).catch((spent: unknown) => {
    if (!(spent instanceof RateLimiterRes)) throw spent;
    throw new DomainError('TOO_MANY_REQUESTS', { seconds: Math.ceil(spent.msBeforeNext / 1000) });
  });
  return taken.remainingPoints;
}

/** The same for whoever asks from an address. @throws DomainError TOO_MANY_REQUESTS */
export const takeFrom = (limiter: RateLimiterMemory, address: string): Promise<number> =>
  take(limiter, networkOf(address));
