export const SUPPORT_LIMITS = {
  /** Characters of what a room or the hall says. */
  text: 500,
  /** What one venue may say in one minute, however many screens and phones it has. */
  messagesPerMinute: 20,
  /** What was said last in a call: all that its pages get, and each further word sends it again. */
  messagesShown: 100,
  /** Finished calls that the hall's desk still shows. */
  finishedShown: 100,
} as const;

export const NOTICE_LIMITS = {
  /** Characters that a room can read at a glance from its last row. */
  text: 300,
  /** For how long a notice may stay on, in minutes. */
  minutes: { min: 1, max: 480 },
  /** Venues and units that one notice may name one by one. */
  chosen: 500,
  /** Notices that the hall's desk lists, newest first. */
  listed: 100,
} as const;
