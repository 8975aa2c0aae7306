import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import {
  LINE_TEST,
  type ConnectTransport,
  type ConsumeOwnLineTest,
  type LineTest as LineTestInfo,
  type LineTestConsumers,
  type ProduceForLineTest,
} from '@diem-cau/shared';
import { DomainError } from '../../common/errors/domain-error';
import type { Connection, RealtimeSocket } from '../../common/realtime/connection';
import { Clock } from '../../common/time/clock';
import { MediaRooms } from '../media-rooms';
import { LineTest } from './line-test';
import { LineTurns } from './line-turns';

const PATIENCE_MS = 3 * LINE_TEST.askAgainSeconds * 1_000;

interface Running {
  conferenceId: string;
  /** Null while it is being opened. */
  test: LineTest | null;
  timer: NodeJS.Timeout;
}

/**
 * The tests of lines that run in this process: one for each connection, and so few at once that all together cannot
 * hurt a conference: at most `atOnce` × 2.5 Mbit/s each way, and while anybody is on air here a quarter of that. The
 * others wait in a queue, so that twenty venues which begin together are measured one after the other.
 */
@Injectable()
export class LineTests implements OnApplicationShutdown {
  private readonly running = new Map<string, Running>();
  private readonly turns = new LineTurns(PATIENCE_MS);

  constructor(
    private readonly rooms: MediaRooms,
    private readonly clock: Clock,
  ) {}

  onApplicationShutdown(): void {
    [...this.running.keys()].forEach((id) => this.close(id));
  }

  /** @throws DomainError LINE_CHECK_BUSY with the place in the queue, OVERLOADED, MEDIA_NOT_JOINED */
  async open(socket: RealtimeSocket): Promise<LineTestInfo> {
    const { id, conferenceId } = socket.data.connection;
    this.end(id);
    const place = this.turns.ask(
      { id, conferenceId },
      [...this.running.values()].map((each) => each.conferenceId),
      this.limits(),
      this.clock.now().getTime(),
    );
    if (place > 0) throw new DomainError('LINE_CHECK_BUSY', { place });

    const timer = setTimeout(() => this.end(id), LINE_TEST.seconds * 1_000).unref();
    const running: Running = { conferenceId, test: null, timer };
    const isCurrent = () => this.running.get(id) === running;
    const endThis = () => isCurrent() && this.end(id);
    this.running.set(id, running);
    try {
      const routers = await this.rooms.openRouterGroup();
      routers.onWorkerDied(endThis);
      running.test = await LineTest.open(routers, endThis);
    } catch (error) {
      endThis();
      throw error instanceof DomainError ? error : new DomainError('MEDIA_NOT_JOINED');
    }
    if (!isCurrent() || !socket.connected) {
      running.test.close();
      endThis();
      throw new DomainError('LINE_TEST_OVER');
    }
    return running.test.describe();
  }

  /** @throws DomainError LINE_TEST_OVER, NOT_FOUND, MEDIA_REFUSED */
  async connectTransport({ id }: Connection, request: ConnectTransport): Promise<null> {
    await this.of(id).connectTransport(request);
    return null;
  }

  /** @throws DomainError LINE_TEST_OVER, MEDIA_REFUSED */
  produce({ id }: Connection, request: ProduceForLineTest): Promise<{ producerId: string }> {
    return this.of(id).produce(request);
  }

  /** @throws DomainError LINE_TEST_OVER, NOT_FOUND, MEDIA_REFUSED */
  consume({ id }: Connection, request: ConsumeOwnLineTest): Promise<LineTestConsumers> {
    return this.of(id).consume(request);
  }

  /** Ends the connection's test, and gives up its place in the queue. */
  close(connectionId: string): void {
    this.turns.leave(connectionId);
    this.end(connectionId);
  }

  get count(): number {
    return this.running.size;
  }

  private end(connectionId: string): void {
    const running = this.running.get(connectionId);
    if (!running) return;
    this.running.delete(connectionId);
    clearTimeout(running.timer);
    running.test?.close();
  }

  private of(connectionId: string): LineTest {
    const test = this.running.get(connectionId)?.test;
    if (!test || test.closed) throw new DomainError('LINE_TEST_OVER');
    return test;
  }

  private limits() {
    const onAir = this.rooms.all().some((room) => room.sendingSources().size > 0);
    return {
      atOnce: onAir ? LINE_TEST.atOnceWhileOnAir : LINE_TEST.atOnce,
      perConference: LINE_TEST.atOncePerConference,
    };
  }
}
