import type { ConferenceDraft } from './conference-draft';
import type { DraftField } from './read-draft';

/** What every part of the form gets. */
export interface FieldProps {
  draft: ConferenceDraft;
  onChange: (change: Partial<ConferenceDraft>) => void;
  /** At fault, and to be marked. */
  wrong: ReadonlySet<DraftField>;
  disabled: boolean;
}

/** What cannot change any more in this state of the conference. */
export interface Locks {
  code: boolean;
  hostUnit: boolean;
  rules: boolean;
}
