/** What a worker reads from a file. Nothing but text: no formula, no link, no object of the file's own leaves it. */
export interface Sheet {
  /** Rows with something in them. */
  rows: SheetRow[];
}

export interface SheetRow {
  /** As the spreadsheet program numbers it, from 1. */
  row: number;
  cells: string[];
  /** Places of the cells that were kept as numbers, so that zeros at the beginning are lost. */
  numbers: number[];
}

export type SheetFailure = 'SHEET_UNREADABLE' | 'SHEET_TOO_MANY_ROWS' | 'SHEET_TOO_COMPLEX';

/** What the worker answers. */
export type SheetAnswer = { ok: true; sheet: Sheet } | { ok: false; failure: SheetFailure };

/** A file that is refused. Any other error means that it cannot be read. */
export class Refusal extends Error {
  readonly failure: SheetFailure;

  constructor(failure: SheetFailure) {
    super(failure);
    this.failure = failure;
  }
}

export interface SheetLimits {
  rows: number;
  columns: number;
}

/** All the text of a sheet together, in characters. */
const MOST_TEXT = 10_000_000;

/** Collects rows and stops at the limits. */
export class RowCollector {
  readonly rows: SheetRow[] = [];
  private readonly limits: SheetLimits;
  private text = 0;

  constructor(limits: SheetLimits) {
    this.limits = limits;
  }

  add(row: number, cells: string[], numbers: number[]): void {
    const tidy = cells.slice(0, this.limits.columns).map((cell) => cell.normalize('NFC').trim());
    while (tidy.at(-1) === '') tidy.pop();
    if (tidy.length === 0) return;
    // One more than the limit, for the headings.
    if (this.rows.length > this.limits.rows) throw new Refusal('SHEET_TOO_MANY_ROWS');
    this.count(tidy);
    this.rows.push({ row, cells: tidy, numbers });
  }

  count(cells: readonly string[]): void {
    for (const cell of cells) this.text += cell.length;
    if (this.text > MOST_TEXT) throw new Refusal('SHEET_TOO_COMPLEX');
  }
}
