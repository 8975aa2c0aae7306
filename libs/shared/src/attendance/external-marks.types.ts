/** Whether a venue outside this system is connected only people know, and they say how. */
export interface MarkExternal {
  participationId: string;
  connected: boolean;
  /** Who confirmed it, and how. */
  evidence: string;
}

export interface UndoExternalMark {
  markId: string;
}

export interface ExternalMark extends MarkExternal {
  id: string;
  markedBy: string;
  markedAt: string;
  /** Who took it back, and when; null while it holds. */
  undoneBy: string | null;
  undoneAt: string | null;
  /** Where its picture is, below the conference; null without one, and once it was taken back. */
  picture: string | null;
}

export const EXTERNAL_MARK_LIMITS = { evidence: 500, pictureBytes: 2 * 1024 * 1024 } as const;
