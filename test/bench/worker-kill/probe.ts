import { connect, type TestClient } from '../../support/client';
import type { SfuUnderTest } from '../support/sfu-under-test';

/** A viewer without a picture, who asks to join again at once and so knows when the replacement serves. */
export class Probe {
  private constructor(private readonly client: TestClient) {}

  static async open({ origin, code, viewerCookies }: SfuUnderTest): Promise<Probe> {
    const client = await connect(origin, { as: 'viewer', code, cookie: viewerCookies[0] });
    await client.send('media:join', {});
    return new Probe(client);
  }

  /** @returns when it had a transport on the replacement, milliseconds since 1970 */
  async served(): Promise<number> {
    await new Promise<void>((resolve) => this.client.socket.once('media:room-closed', () => resolve()));
    await this.client.send('media:join', {});
    return Date.now();
  }

  close(): void {
    this.client.close();
  }
}
