import { dateFromSerial, placeOf, unescapeText } from './cell-value.ts';
import { readXml, type XmlElement } from './read-xml.ts';
import { Refusal, RowCollector, type Sheet, type SheetLimits, type SheetRow } from './sheet.ts';
import { openWorkbook, type Workbook } from './workbook-parts.ts';
import { Zip } from './zip.ts';

/** Reads the first visible sheet of an Excel file: the values of its cells, and of formulas what they gave last. */
export async function readXlsx(bytes: Uint8Array, limits: SheetLimits): Promise<Sheet> {
  const zip = await Zip.open(bytes);
  const workbook = await openWorkbook(zip);
  const reader = new SheetReader(workbook, limits);
  await readXml(zip.read(workbook.sheetPart), reader);
  return reader.finish();
}

type CellType = 's' | 'str' | 'inlineStr' | 'n' | 'b' | 'e' | 'd';
const MOST_MERGES = 20_000;

class SheetReader {
  private readonly workbook: Workbook;
  private readonly limits: SheetLimits;
  private readonly collector: RowCollector;
  private readonly merges: string[] = [];
  private row = 0;
  private cells: string[] = [];
  private numbers: number[] = [];
  private column = -1;
  private type: CellType = 'n';
  private style = 0;
  private value = '';
  private inValue = false;

  constructor(workbook: Workbook, limits: SheetLimits) {
    this.workbook = workbook;
    this.limits = limits;
    this.collector = new RowCollector(limits);
  }

  open({ name, attributes }: XmlElement): void {
    switch (name) {
      case 'row':
        this.row = rowNumber(attributes['r']) ?? this.row + 1;
        this.cells = [];
        this.numbers = [];
        this.column = -1;
        break;
      case 'c':
        this.column = placeOf(attributes['r'] ?? '')?.column ?? this.column + 1;
        this.type = (attributes['t'] ?? 'n') as CellType;
        this.style = Number(attributes['s'] ?? 0);
        this.value = '';
        break;
      // A formula is in `f`, which nobody reads.
      case 'v':
      case 't':
        this.inValue = true;
        break;
      case 'rPh':
        this.inValue = false;
        break;
      case 'mergeCell':
        if (this.merges.length >= MOST_MERGES) throw new Refusal('SHEET_TOO_COMPLEX');
        this.merges.push(attributes['ref'] ?? '');
        break;
    }
  }

  text(text: string): void {
    if (this.inValue) this.value += text;
  }

  close(name: string): void {
    switch (name) {
      case 'v':
      case 't':
        this.inValue = false;
        break;
      case 'c':
        this.closeCell();
        break;
      case 'row':
        this.collector.add(
          this.row,
          Array.from(this.cells, (cell) => cell ?? ''),
          this.numbers,
        );
        break;
    }
  }

  finish(): Sheet {
    const { rows } = this.collector;
    rows.sort((one, other) => one.row - other.row);
    for (const merge of this.merges) this.spread(merge);
    return { rows };
  }

  private closeCell(): void {
    if (this.column >= this.limits.columns || this.value === '') return;
    const { strings, dateStyles, since1904 } = this.workbook;
    switch (this.type) {
      case 's':
        this.cells[this.column] = strings[Number(this.value)] ?? '';
        break;
      case 'b':
        this.cells[this.column] = this.value === '1' ? 'TRUE' : 'FALSE';
        break;
      case 'n': {
        const date = dateStyles[this.style] ? dateFromSerial(Number(this.value), since1904) : null;
        this.cells[this.column] = date ?? String(Number(this.value));
        if (date === null) this.numbers.push(this.column);
        break;
      }
      default:
        this.cells[this.column] = unescapeText(this.value);
    }
  }

  /** Every cell of a merged block says what its first one says. */
  private spread(merge: string): void {
    const [from, to] = merge.split(':').map(placeOf);
    if (!from || !to) return;
    const { rows } = this.collector;
    let index = firstFrom(rows, from.row);
    const first = rows[index];
    const value = first?.row === from.row ? first.cells[from.column] : undefined;
    if (!value) return;
    const width = Math.min(to.column, this.limits.columns - 1) - from.column + 1;
    for (let row = rows[index]; row && row.row <= to.row; row = rows[(index += 1)]) {
      while (row.cells.length < from.column) row.cells.push('');
      const copies = new Array<string>(width).fill(value);
      this.collector.count(copies);
      row.cells.splice(from.column, width, ...copies);
    }
  }
}

function rowNumber(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,6}$/.test(text) ? Number(text) : null;
}

/** The index of the first row that is not above a number; rows are in order. */
function firstFrom(rows: readonly SheetRow[], number: number): number {
  let [from, to] = [0, rows.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((rows[middle]?.row ?? 0) < number) from = middle + 1;
    else to = middle;
  }
  return from;
}
