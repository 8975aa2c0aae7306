import { CreateIdentityAndConferences1732260000000 } from './1732260000000-create-identity-and-conferences';

/** In order. Listed by hand, so that a stale file in the build never runs. */
export const MIGRATIONS = [CreateIdentityAndConferences1732260000000];
