import type { Conference } from '@diem-cau/shared';
import type { LiveConnection } from '../../live/connection';

export interface ConsoleProps {
  connection: LiveConnection;
  conference: Conference;
  clockOffsetMs: number;
  disabled: boolean;
  /** For a tablet in the chair's hands. */
  large?: boolean;
}
