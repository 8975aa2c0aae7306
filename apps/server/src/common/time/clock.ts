import { Injectable } from '@nestjs/common';

/** The server's clock, the only one that counts. Tests replace it. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
