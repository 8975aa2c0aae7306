import { inflateSync } from 'node:zlib';

/** The text of a document, as a viewer's search reads it: glyphs by the tables that translate them. */
export function textOf(pdf: Buffer): string {
  const raw = pdf.toString('latin1');
  const streams = [...raw.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: head }) => {
    const from = index + head.length;
    const bytes = pdf.subarray(from, raw.indexOf('endstream', from));
    try {
      return [inflateSync(bytes).toString('latin1')];
    } catch {
      return [];
    }
  });
  // Both fonts number their glyphs by first use, so every text is read with either of their tables.
  const tables = streams.filter((stream) => stream.includes('beginbfrange')).map(glyphTable);
  const shown = streams.filter((stream) => stream.includes(' TJ'));
  return tables
    .map((table) =>
      shown
        .map((stream) =>
          [...stream.matchAll(/\[(.*?)\] TJ/gs)].map(([, line = '']) => spelled(line, table)).join('\n'),
        )
        .join('\n'),
    )
    .join('\n');
}

function glyphTable(cmap: string): string[] {
  return [...cmap.matchAll(/\[([^\]]*)\]/g)].flatMap(([, list = '']) =>
    [...list.matchAll(/<([0-9a-f]+)>/gi)].map(([, hex = '']) =>
      Buffer.from(hex, 'hex').swap16().toString('utf16le'),
    ),
  );
}

const spelled = (line: string, table: string[]): string =>
  [...line.matchAll(/<([0-9a-f]+)>/gi)]
    .flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
    .map((glyph) => table[parseInt(glyph, 16)] ?? '')
    .join('');
