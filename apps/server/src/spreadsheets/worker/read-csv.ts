import { parse } from 'csv-parse/sync';
import { decodeText } from './decode-text.ts';
import { Refusal, RowCollector, type Sheet, type SheetLimits } from './sheet.ts';

const DELIMITERS = [',', ';', '\t', '|'];
/** Web pages and other documents that were given the name of a spreadsheet. */
const MARKUP = /^\s*(<[?!a-z]|%PDF|\{\\rtf)/i;
/** Enough to see how a file separates its cells. */
const SAMPLE_LINES = 20;
const SAMPLE_TEXT = 64 * 1024;

/** Reads what Excel, Google Sheets and others call CSV. */
export function readCsv(bytes: Uint8Array, limits: SheetLimits): Sheet {
  const text = decodeText(bytes).replace(/\r\n?/g, '\n');
  if (MARKUP.test(text)) throw new Refusal('SHEET_UNREADABLE');
  // Excel understands and writes a first line that names the separator.
  const named = /^sep=(.)\n/i.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  const delimiter = named?.[1] ?? delimiterOf(body);
  const collector = new RowCollector(limits);
  const records: string[][] = parse(body, {
    delimiter,
    relax_quotes: true,
    relax_column_count: true,
    // Rows beyond are not worth reading: a file of so many lines has too many rows, or none but empty ones.
    to: limits.rows * 5,
  });
  if (records.length >= limits.rows * 5) throw new Refusal('SHEET_TOO_MANY_ROWS');
  records.forEach((cells, index) => collector.add(index + (named ? 2 : 1), cells.map(withoutGuard), []));
  return { rows: collector.rows };
}

/** Exports, ours too, put a quote before what would else be a formula. */
const withoutGuard = (cell: string): string => cell.replace(/^'(?=[=+\-@\t])/, '');

/** The sign that stands outside of quotes in most of the first lines. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, SAMPLE_TEXT)
    .replace(/"[^"]*"/g, '')
    .split('\n', SAMPLE_LINES)
    .filter((line) => line !== '');
  const using = (sign: string) => lines.filter((line) => line.includes(sign)).length;
  return DELIMITERS.reduce((best, sign) => (using(sign) > using(best) ? sign : best));
}
