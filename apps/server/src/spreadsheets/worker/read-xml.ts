import { SaxesParser } from 'saxes';
import { Refusal } from './sheet.ts';

export interface XmlElement {
  /** Without its namespace's prefix. */
  name: string;
  attributes: Readonly<Record<string, string>>;
}

export interface XmlHandlers {
  open(element: XmlElement): void;
  text(text: string): void;
  close(name: string): void;
}

/** More than twice what the largest sheet that we take has. */
const MOST_ELEMENTS = 3_000_000;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads a part of a spreadsheet as it is unpacked. Only the five entities of XML itself are known, and a document type, which
 * could declare others, is refused: no spreadsheet program writes one.
 */
export async function readXml(pieces: AsyncIterable<Buffer>, handlers: XmlHandlers): Promise<void> {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Refusal('SHEET_UNREADABLE');
  });
  let elements = 0;
  parser.on('opentag', ({ name, attributes }) => {
    elements += 1;
    if (elements > MOST_ELEMENTS) throw new Refusal('SHEET_TOO_COMPLEX');
    handlers.open({ name: localName(name), attributes });
  });
  parser.on('text', (text) => handlers.text(text));
  parser.on('cdata', (text) => handlers.text(text));
  parser.on('closetag', ({ name }) => handlers.close(localName(name)));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const piece of pieces) parser.write(decoder.decode(piece, { stream: true }));
  parser.write(decoder.decode()).close();
}
