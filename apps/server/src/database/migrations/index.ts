import { CreateIdentityAndConferences1732260000000 } from './1732260000000-create-identity-and-conferences';
import { CreateStage1732260100000 } from './1732260100000-create-stage';

/** In order. Listed by hand, so that a stale file in the build never runs. */
export const MIGRATIONS = [CreateIdentityAndConferences1732260000000, CreateStage1732260100000];
