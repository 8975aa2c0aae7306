import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Config } from '../config/config';
import { IdentityRepository } from './identity.repository';

/** Demo logins have printed passwords; a production server refuses a database that holds them. */
@Injectable()
export class DemoGuard implements OnApplicationBootstrap {
  constructor(
    private readonly repository: IdentityRepository,
    private readonly config: Config,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.production && (await this.repository.demoAccountsExist())) {
      throw new Error(
        'This database holds the demo and its public logins. Use an empty database for production.',
      );
    }
  }
}
