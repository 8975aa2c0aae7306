import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { Refusal, type SheetAnswer, type SheetLimits } from './sheet.ts';

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, place) => bytes[place] === byte);

/** Reads a file by what it holds, whatever it is called. */
export async function readSheet(bytes: Uint8Array, limits: SheetLimits): Promise<SheetAnswer> {
  try {
    const isZip = startsWith(bytes, 0x50, 0x4b);
    return { ok: true, sheet: isZip ? await readXlsx(bytes, limits) : readCsv(bytes, limits) };
  } catch (error) {
    return { ok: false, failure: error instanceof Refusal ? error.failure : 'SHEET_UNREADABLE' };
  }
}
