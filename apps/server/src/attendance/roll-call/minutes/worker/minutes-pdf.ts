import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { drawMinutes } from './minutes-drawing.ts';
import type { MinutesJob } from './minutes.ts';

/** On sheets of A4, with the number of each page. */
export async function minutesPdf({ minutes, fonts }: MinutesJob): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: 'A4',
    margins: { top: 48, bottom: 52, left: 48, right: 42 },
    bufferPages: true,
    lang: 'vi',
    displayTitle: true,
    info: { Title: `Biên bản: ${minutes.subject}`, Creator: 'Điểm Cầu' },
  });
  pdf.registerFont('regular', fonts.regular);
  pdf.registerFont('bold', fonts.bold);
  const written = buffer(pdf);
  drawMinutes(pdf, minutes);
  pdf.end();
  return written;
}
