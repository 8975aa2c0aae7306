import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { DomainError } from '../common/errors/domain-error';

/**
 * Slows guessing down. Failures are counted by what is guessed at; by network address only with room
 * for a whole office, since communes share one.
 */
@Injectable()
export class GuessLimits {
  private readonly bySubject = new RateLimiterMemory({ points: 10, duration: 300 });
  private readonly byAddress = new RateLimiterMemory({ points: 200, duration: 300 });

  /** @throws DomainError TOO_MANY_REQUESTS */
  async check(subject: string, address: string): Promise<void> {
    const found = [await this.bySubject.get(subject), await this.byAddress.get(address)];
    const spent = found.find(
      (result): result is RateLimiterRes => result !== null && result.remainingPoints <= 0,
    );
    if (spent) throw new DomainError('TOO_MANY_REQUESTS', { seconds: Math.ceil(spent.msBeforeNext / 1000) });
  }

  async failed(subject: string, address: string): Promise<void> {
    await Promise.allSettled([this.bySubject.consume(subject), this.byAddress.consume(address)]);
  }

  async succeeded(subject: string): Promise<void> {
    await this.bySubject.delete(subject);
  }
}
