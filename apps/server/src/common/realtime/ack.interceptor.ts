import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Ack } from '@diem-cau/shared';
import { map, type Observable } from 'rxjs';

/** Wraps every answer, so that null is acknowledged too and no answer is taken for an event. */
@Injectable()
export class AckInterceptor implements NestInterceptor<unknown, Ack<unknown>> {
  intercept(_: ExecutionContext, next: CallHandler<unknown>): Observable<Ack<unknown>> {
    return next.handle().pipe(map((data) => ({ ok: true as const, data: data ?? null })));
  }
}
