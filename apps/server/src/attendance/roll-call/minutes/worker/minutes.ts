/** What stands in the minutes of a roll call, ready to be read: every text as it is printed. */
export interface Minutes {
  hostUnitName: string;
  conferenceTitle: string;
  /** "Điểm danh các điểm cầu, lần 1" */
  subject: string;
  /** "Ngày 22 tháng 11 năm 2026" */
  day: string;
  /** Said across the top when the minutes count for nothing. */
  warning: string | null;
  facts: MinutesFact[];
  totals: MinutesTotal[];
  groups: MinutesGroup[];
  remarks: string[];
  /** Who signs. */
  secretary: string;
  chair: string;
}

export interface MinutesFact {
  label: string;
  text: string;
}

/** One level of the tree; the last is the whole. */
export interface MinutesTotal {
  label: string;
  venues: number;
  present: number;
  late: number;
  excused: number;
  noAnswer: number;
  waiting: number;
  delegates: number;
}

export interface MinutesGroup {
  name: string;
  lines: MinutesLine[];
}

export interface MinutesLine {
  number: number;
  venue: string;
  state: string;
  time: string;
  expected: string;
  count: string;
  /** Who answered, by which way, and what was noted. */
  by: string;
  picture: boolean;
}

export interface MinutesJob {
  minutes: Minutes;
  fonts: { regular: string; bold: string };
}
