import { Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { Config } from '../../config/config';

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
          transport: config.production
            ? undefined
            : { target: 'pino-pretty', options: { colorize: false, ignore: 'pid,hostname,req,context' } },
        },
      }),
    }),
  ],
})
export class LoggingModule {}
