import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { CARD, drawCard } from './card-drawing.ts';
import type { CardJob } from './card.ts';

const A4: [number, number] = [595.28, 841.89];

/** One card on a page of its own, or two on each sheet of A4 with a line to cut along. */
export async function cardPdf({ cards, fonts }: CardJob): Promise<Buffer> {
  const alone = cards.length === 1;
  const pdf = new PDFDocument({
    size: alone ? [CARD.width, CARD.height] : A4,
    margin: 0,
    autoFirstPage: false,
    info: { Title: 'Thẻ điểm cầu', Creator: 'Điểm Cầu' },
  });
  pdf.registerFont('regular', fonts.regular);
  pdf.registerFont('bold', fonts.bold);
  const written = buffer(pdf);
  cards.forEach((card, index) => {
    const lower = !alone && index % 2 === 1;
    if (!lower) pdf.addPage();
    if (lower) {
      pdf.moveTo(0, CARD.height).lineTo(CARD.width, CARD.height);
      pdf.lineWidth(0.5).dash(2, { space: 3 }).strokeColor('#9fb0b5').stroke().undash();
    }
    drawCard(pdf, card, lower ? CARD.height : 0);
  });
  pdf.end();
  return written;
}
