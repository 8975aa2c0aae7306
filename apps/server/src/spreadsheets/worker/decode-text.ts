import { Refusal } from './sheet.ts';

const decode = (bytes: Uint8Array, encoding: string): string =>
  new TextDecoder(encoding, { fatal: true }).decode(bytes);

/** In Windows-1258 tones are bytes of their own after the letter; in Western text the same bytes are letters. */
const TONE_WITHOUT_LETTER = /(^|[^\p{Letter}])[\u0300\u0301\u0303\u0309\u0323]/u;

/**
 * The text of a file whatever wrote it: Excel's "Unicode Text" is UTF-16, its plain CSV on Vietnamese Windows is Windows-1258,
 * everything else is UTF-8.
 *
 * @throws Refusal when it is no text
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decodeAny(bytes);
  if (text.includes('\0')) throw new Refusal('SHEET_UNREADABLE');
  return text;
}

function decodeAny(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decode(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decode(bytes, 'utf-16be');
  try {
    return decode(bytes, 'utf-8');
  } catch {
    const vietnamese = decode(bytes, 'windows-1258');
    return TONE_WITHOUT_LETTER.test(vietnamese) ? decode(bytes, 'windows-1252') : vietnamese;
  }
}
