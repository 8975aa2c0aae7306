import { resolve } from 'node:path';
import { Injectable } from '@nestjs/common';
import { readEnvironment, type Environment } from './environment';

/** The server's settings, read once. Nothing else reads the environment. */
@Injectable()
export class Config {
  readonly production: boolean;
  readonly databaseUrl: string;
  readonly dataFolder: string;
  readonly port: number;
  readonly listenAddress: string;
  readonly publicUrl: URL;
  readonly tls: { certificateFile: string; keyFile: string } | null;
  readonly secretKey: Uint8Array;
  readonly webRoot: string;
  readonly trustedProxies: string[];
  readonly logLevel: string;
  readonly media: {
    workers: number;
    listenAddress: string;
    announcedAddress: string | null;
    ports: { from: number; to: number };
    consumersPerRouter: number;
  };

  constructor(environment: Environment = readEnvironment(process.env)) {
    this.production = environment.NODE_ENV === 'production';
    this.databaseUrl = environment.DATABASE_URL;
    this.dataFolder = resolve(environment.DATA_DIR);
    this.port = environment.PORT;
    this.listenAddress = environment.LISTEN_ADDRESS;
    const { TLS_CERT_FILE: certificateFile, TLS_KEY_FILE: keyFile } = environment;
    this.tls = certificateFile && keyFile ? { certificateFile, keyFile } : null;
    this.publicUrl = new URL(
      environment.PUBLIC_URL ?? `${this.tls ? 'https' : 'http'}://localhost:${this.port}`,
    );
    this.secretKey = new TextEncoder().encode(environment.SECRET_KEY);
    this.webRoot = resolve(environment.WEB_ROOT);
    this.trustedProxies = environment.TRUSTED_PROXIES.split(',').filter(Boolean);
    this.logLevel = environment.LOG_LEVEL;
    this.media = {
      workers: environment.MEDIA_WORKERS,
      listenAddress: environment.MEDIA_LISTEN_ADDRESS ?? this.listenAddress,
      announcedAddress: environment.MEDIA_ANNOUNCED_ADDRESS ?? null,
      ports: { from: environment.MEDIA_PORT_MIN, to: environment.MEDIA_PORT_MAX },
      consumersPerRouter: environment.MEDIA_CONSUMERS_PER_ROUTER,
    };
  }

  /** Cookies are Secure exactly where browsers would send them back so. */
  get secureCookies(): boolean {
    return this.publicUrl.protocol === 'https:';
  }

  /** Origins whose pages may talk to this server. */
  get allowedOrigins(): string[] {
    if (this.production) return [this.publicUrl.origin];
    const scheme = this.tls ? 'https' : 'http';
    return [
      this.publicUrl.origin,
      `${scheme}://localhost:${this.port}`,
      `${scheme}://127.0.0.1:${this.port}`,
    ];
  }
}
