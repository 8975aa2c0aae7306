import { Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { Config } from '../../config/config';

/** Where Nest lists every module and route as it starts, a hundred lines that nobody reads. */
const STARTING = new Set([
  'NestFactory',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'WebSocketsController',
]);
const INFO = 30;

const isStarting = (item: unknown): boolean =>
  typeof item === 'object' && item !== null && 'context' in item && STARTING.has(String(item.context));

/** JSON in production, lines for people elsewhere. Requests are counted by metrics, not logged. */
@Module({
  imports: [
    LoggerModule.forRootAsync({
      inject: [Config],
      useFactory: (config: Config) => ({
        pinoHttp: {
          level: config.logLevel,
          autoLogging: false,
          quietReqLogger: true,
          hooks: {
            logMethod(line, log, level) {
              if (level > INFO || !isStarting(line[0])) log.apply(this, line);
            },
          },
          transport: config.production
            ? undefined
            : { target: 'pino-pretty', options: { colorize: false, ignore: 'pid,hostname,req,context' } },
        },
      }),
    }),
  ],
})
export class LoggingModule {}
