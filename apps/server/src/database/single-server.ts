import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Client } from 'pg';
import { Config } from '../config/config';

/** Any number will do, as long as it is this product's alone within the database. */
const LOCK_KEY = 7_301_822;
const PATIENCE_MS = 15_000;

/**
 * Holds an advisory lock on the database for as long as this process lives, so that two servers
 * never serve the same data. PostgreSQL frees it when the connection ends, whatever ends it.
 */
@Injectable()
export class SingleServer implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger(SingleServer.name);
  private client: Client | null = null;
  private stopping = false;

  constructor(private readonly config: Config) {}

  async onModuleInit(): Promise<void> {
    if (await this.lockPatiently()) return;
    throw new Error('Another server already runs on this database. Stop it first, or use another database.');
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await this.client?.end().catch(() => undefined);
  }

  private async tryToLock(): Promise<boolean> {
    const client = new Client({ connectionString: this.config.databaseUrl, keepAlive: true });
    client.on('error', () => this.retake(client));
    await client.connect();
    const { rows } = await client.query<{ locked: boolean }>('select pg_try_advisory_lock($1) as locked', [
      LOCK_KEY,
    ]);
    if (!rows[0]?.locked) {
      await client.end();
      return false;
    }
    this.client = client;
    return true;
  }

  /** A killed server's connection, or the one that was just lost, may hold the lock for a moment longer. */
  private async lockPatiently(): Promise<boolean> {
    const patience = Date.now() + PATIENCE_MS;
    while (!(await this.tryToLock())) {
      if (Date.now() > patience) return false;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    return true;
  }

  /** The database went away and the lock with it; it is taken again as soon as the database is back. */
  private retake(lost: Client): void {
    if (this.stopping || this.client !== lost) return;
    this.client = null;
    const attempt = (): void => {
      if (this.stopping) return;
      this.lockPatiently()
        .then((locked) => {
          if (locked) return;
          this.logger.error('Another server has taken this database while it was away; this one stops.');
          process.kill(process.pid, 'SIGTERM');
        })
        .catch(() => setTimeout(attempt, 500));
    };
    attempt();
  }
}
