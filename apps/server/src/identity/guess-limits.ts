import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { DomainError } from '../common/errors/domain-error';

/**
 * Slows guessing down. Guesses are counted by what is guessed at; by network address only with room
 * for a whole office, since communes share one.
 */
@Injectable()
export class GuessLimits {
  private readonly bySubject = new RateLimiterMemory({ points: 10, duration: 300 });
  private readonly byAddress = new RateLimiterMemory({ points: 200, duration: 300 });

  /**
   * Counts a guess before it is looked at, so that guesses sent at once all count.
   *
   * @throws DomainError TOO_MANY_REQUESTS
   */
  async claim(subject: string, address: string): Promise<void> {
    await take(this.bySubject, subject);
    await take(this.byAddress, address);
  }

  /** The guess was right: it counts no longer, nor do the wrong ones at the same subject. */
  async forgive(subject: string, address: string): Promise<void> {
    await this.bySubject.delete(subject);
    await this.byAddress.reward(address);
  }
}

/** @throws DomainError TOO_MANY_REQUESTS */
export async function take(limiter: RateLimiterMemory, key: string): Promise<void> {
  await limiter.consume(key).catch((spent: unknown) => {
    if (!(spent instanceof RateLimiterRes)) throw spent;
    throw new DomainError('TOO_MANY_REQUESTS', { seconds: Math.ceil(spent.msBeforeNext / 1000) });
  });
}
