import { create, toBuffer, toString } from 'qrcode';

/** Printed codes bear dirt and folds: a quarter of the code may be lost. */
const LEVEL = 'Q' as const;
/** The quiet zone that readers need around a code, in modules. */
export const QR_MARGIN = 4;

export const qrSvg = (text: string): Promise<string> =>
  toString(text, { type: 'svg', errorCorrectionLevel: LEVEL, margin: QR_MARGIN });

/** @param width in pixels */
export const qrPng = (text: string, width: number): Promise<Buffer> =>
  toBuffer(text, { type: 'png', errorCorrectionLevel: LEVEL, margin: QR_MARGIN, width });

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
