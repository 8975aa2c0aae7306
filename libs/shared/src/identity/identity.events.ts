export interface IdentityBroadcasts {
  /** The session behind this connection has been revoked; the server closes the connection next. */
  'identity:session-revoked': { reason: 'signed-out' | 'revoked' | 'expired' };
}
