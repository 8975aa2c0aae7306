import { crc32, deflateSync } from 'node:zlib';
import { create, toString } from 'qrcode';

/** Printed codes bear dirt and folds: a quarter of the code may be lost. */
const LEVEL = 'Q' as const;
/** The quiet zone that readers need around a code, in modules. */
const MARGIN = 4;

export const qrSvg = (text: string): Promise<string> =>
  toString(text, { type: 'svg', errorCorrectionLevel: LEVEL, margin: MARGIN });

/** @param atLeast pixels on a side; each module is a whole number of them */
export function qrPng(text: string, atLeast: number): Buffer {
  const { modules } = create(text, { errorCorrectionLevel: LEVEL });
  const across = modules.size + 2 * MARGIN;
  const scale = Math.ceil(atLeast / across);
  const side = across * scale;
  const rows: Buffer[] = [];
  for (let row = -MARGIN; row < modules.size + MARGIN; row += 1) {
    const line = pngLine(side, (pixel) => isDark(modules, row, Math.floor(pixel / scale) - MARGIN));
    for (let times = 0; times < scale; times += 1) rows.push(line);
  }
  const frame = Buffer.alloc(13);
  frame.writeUInt32BE(side, 0);
  frame.writeUInt32BE(side, 4);
  // One bit a pixel, black and white.
  frame.writeUInt8(1, 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngPart('IHDR', frame),
    pngPart('IDAT', deflateSync(Buffer.concat(rows))),
    pngPart('IEND', Buffer.alloc(0)),
  ]);
}

/** Draws a code into a square of a document, sharp at any size. */
export function drawQr(
  document: PDFKit.PDFDocument,
  text: string,
  at: { x: number; y: number; side: number },
): void {
  const { modules } = create(text, { errorCorrectionLevel: LEVEL });
  const module = at.side / modules.size;
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column))
        document.rect(at.x + column * module, at.y + row * module, module, module);
    }
  }
  document.fill('#000');
}

type Modules = ReturnType<typeof create>['modules'];

function isDark(modules: Modules, row: number, column: number): boolean {
  const inside = row >= 0 && column >= 0 && row < modules.size && column < modules.size;
  return inside && Boolean(modules.get(row, column));
}

/** A line of a PNG without a filter; set bits are white. */
function pngLine(side: number, dark: (pixel: number) => boolean): Buffer {
  const line = Buffer.alloc(1 + Math.ceil(side / 8));
  for (let pixel = 0; pixel < side; pixel += 1) {
    if (!dark(pixel)) line[1 + (pixel >> 3)]! |= 0x80 >> (pixel & 7);
  }
  return line;
}

function pngPart(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(content.length, 0);
  around.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)]);
}
