import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RequestMethod } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import express, { type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module';
import { HttpErrorFilter } from './common/errors/http-error.filter';
import { inputValidation } from './common/errors/validation';
import { handledCommands } from './common/realtime/handled-commands';
import { RealtimeAdapter } from './common/realtime/realtime.adapter';
import { sameOriginWrites } from './common/access/same-origin-writes';
import { Config } from './config/config';
import { HandshakeService } from './identity/handshake.service';

const BODY_LIMIT = '64kb';

/** Builds the whole server: API, sockets and the web client on one port. It does not listen yet. */
export async function createApp(): Promise<NestExpressApplication> {
  const config = new Config();
  const httpsOptions = config.tls && {
    cert: readFileSync(config.tls.certificateFile),
    key: readFileSync(config.tls.keyFile),
  };
  const app = await NestFactory.create<NestExpressApplication>(AppModule, {
    bufferLogs: true,
    bodyParser: false,
    httpsOptions: httpsOptions ?? undefined,
    // Open sockets and keep-alive connections would hold a stopping server for as long as they like.
    forceCloseConnections: true,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  app.set('trust proxy', config.trustedProxies.length > 0 ? config.trustedProxies : false);
  app.use(securityHeaders(config));
  app.use(sameOriginWrites(config.allowedOrigins));
  app.useBodyParser('json', { limit: BODY_LIMIT });
  app.setGlobalPrefix('api', { exclude: [{ path: 'metrics', method: RequestMethod.GET }] });
  app.useGlobalPipes(inputValidation);
  app.useGlobalFilters(new HttpErrorFilter());
  app.enableShutdownHooks();

  const handshakes = app.get(HandshakeService);
  const commands = handledCommands(app);
  app.useWebSocketAdapter(
    new RealtimeAdapter(app, {
      allowedOrigins: config.allowedOrigins,
      admit: handshakes.admit,
      welcome: handshakes.welcome,
      commands: () => commands,
    }),
  );

  const description = new DocumentBuilder().setTitle('Điểm Cầu').setVersion('1').build();
  SwaggerModule.setup('api/docs', app, () => SwaggerModule.createDocument(app, description));
  serveWeb(app, config.webRoot);
  return app;
}

function securityHeaders(config: Config) {
  const socket = config.publicUrl.origin.replace(/^http/, 'ws');
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        // The page of the API's description is not ours and brings its styles inline.
        styleSrc: ["'self'", ({ url }) => (url?.startsWith('/api/docs') ? "'unsafe-inline'" : "'self'")],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        mediaSrc: ["'self'", 'blob:'],
        connectSrc: ["'self'", socket],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: config.secureCookies && config.production ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'no-referrer' },
  });
}

/** The built client; every path that is no file is a page of it. */
function serveWeb(app: NestExpressApplication, root: string): void {
  const index = join(root, 'index.html');
  app.use((_: Request, response: Response, next: NextFunction) => {
    response.setHeader(
      'Permissions-Policy',
      'camera=(self), microphone=(self), display-capture=(self), geolocation=()',
    );
    next();
  });
  // Names in assets/ carry a hash of their content.
  app.use(
    '/assets',
    express.static(join(root, 'assets'), { immutable: true, maxAge: '365d', fallthrough: false }),
  );
  app.use(express.static(root, { index: false, maxAge: 0 }));
  app.use((request: Request, response: Response, next: NextFunction) => {
    const page = request.method === 'GET' && !/^\/(api|metrics|socket\.io)(\/|$)/.test(request.path);
    if (!page) return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(index);
  });
}
