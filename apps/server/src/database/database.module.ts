import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Config } from '../config/config';
import { databaseOptions } from './data-source';
import { Facts } from './facts';
import { SingleServer } from './single-server';

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Config],
      useFactory: (config: Config) => ({
        ...databaseOptions(config.databaseUrl),
        autoLoadEntities: true,
        migrationsRun: true,
        retryAttempts: 20,
        retryDelay: 500,
      }),
    }),
  ],
  providers: [Facts, SingleServer],
  exports: [Facts],
})
export class DatabaseModule {}
