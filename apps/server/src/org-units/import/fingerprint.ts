import { createHash } from 'node:crypto';

/** Names what was previewed: the same file on the same tree gives the same, and anything else another. */
export const fingerprintOf = (previewed: object): string =>
  createHash('sha256').update(JSON.stringify(previewed)).digest('base64url');
