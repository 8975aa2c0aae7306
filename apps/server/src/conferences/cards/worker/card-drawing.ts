import type PDFDocument from 'pdfkit';
import { create } from 'qrcode';
import type { Card } from './card.ts';

type Pdf = InstanceType<typeof PDFDocument>;

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** In points. A card is half a sheet of A4. */
export const CARD = { width: 595.28, height: 420.94 } as const;
const MARGIN = 30;
const FOLD_X = 418;
const QR_SIDE = 150;
const QR_Y = 226;
/** The quiet zone that readers need, in modules. */
const QUIET = 3;

const INK = '#10262c';
const SOFT = '#465a61';
const BRAND = '#0a5360';
const WASH = '#eef5f6';
const LINE = '#9fb0b5';

/** Writes a text as large as its box allows, down to a size at which it is cut instead. */
function write(
  pdf: Pdf,
  text: string,
  { x, y, width, height }: Box,
  largest: number,
  smallest: number,
): void {
  let size = largest;
  while (size > smallest && pdf.fontSize(size).heightOfString(text, { width }) > height) size -= 0.5;
  pdf.fontSize(size).text(text, x, y, { width, height, ellipsis: true });
}

/** @param top of the card on its page */
export function drawCard(pdf: Pdf, card: Card, top: number): void {
  drawMain(pdf, card, top);
  drawSecrets(pdf, card, top);
}

function drawMain(pdf: Pdf, card: Card, top: number): void {
  const width = FOLD_X - 2 * MARGIN + 12;
  const box = (y: number, height: number): Box => ({ x: MARGIN, y: top + y, width, height });
  pdf.font('bold').fillColor(SOFT);
  write(pdf, card.hostUnitName.toLocaleUpperCase('vi'), box(26, 12), 8.5, 6.5);
  pdf.fillColor(INK);
  write(pdf, card.conferenceTitle, box(40, 52), 14, 9);
  pdf.font('regular').fillColor(SOFT);
  write(pdf, card.hours.join('\n'), box(96, 40), 9.5, 7);

  pdf.roundedRect(MARGIN - 8, top + 138, width + 8, 74, 6).fill(WASH);
  pdf.font('bold').fillColor(BRAND);
  const inWash = (y: number, height: number): Box => ({ ...box(y, height), width: width - 8 });
  write(pdf, card.venueName, inWash(146, 34), 18, 10);
  pdf.font('regular').fillColor(INK);
  write(pdf, unitsLine(card), inWash(184, 23), 9, 7);

  drawQr(pdf, card.url, MARGIN - 8, top + QR_Y);
  drawSteps(pdf, card, MARGIN + QR_SIDE + 4, top + QR_Y + 4, width - QR_SIDE - 4);
  pdf.font('regular').fillColor(SOFT);
  const caption = card.coordinatorName
    ? `Mã của đầu mối: ${card.coordinatorName}`
    : 'Mã của đầu mối điểm cầu';
  write(pdf, caption, { x: MARGIN, y: top + QR_Y + QR_SIDE + 2, width: QR_SIDE, height: 11 }, 8, 6);
}

const unitsLine = ({ unitNames }: Card): string =>
  unitNames.length > 0 ? `Đơn vị tham dự: ${unitNames.join(', ')}` : '';

function drawSteps(pdf: Pdf, card: Card, x: number, y: number, width: number): void {
  const steps = [
    'Đầu mối quét mã bằng điện thoại và nhập mã PIN ở phần gấp.',
    card.venueKey === null
      ? 'Nối hệ thống hội nghị của phòng họp theo hướng dẫn của ban tổ chức.'
      : `Trên máy của phòng họp, mở ${card.screenAddress} và nhập khóa điểm cầu.`,
    'Kiểm tra hình, tiếng trước giờ họp; báo số đại biểu trên điện thoại.',
  ];
  steps.forEach((step, index) => {
    const at = y + index * 40;
    pdf.circle(x + 8, at + 8, 8).fill(BRAND);
    pdf.font('bold').fillColor('#ffffff').fontSize(9);
    pdf.text(String(index + 1), x, at + 3, { width: 16, align: 'center' });
    pdf.font('regular').fillColor(INK);
    write(pdf, step, { x: x + 23, y: at, width: width - 23, height: 36 }, 9, 7);
  });
  pdf.font('bold').fillColor(BRAND);
  const help = `Cần giúp, gọi: ${card.hotline?.phone ?? '……………………'}`;
  write(pdf, help, { x, y: y + 122, width, height: 16 }, 11.5, 8);
  if (!card.hotline?.name) return;
  pdf.font('regular').fillColor(SOFT);
  write(pdf, card.hotline.name, { x, y: y + 138, width, height: 12 }, 8.5, 6.5);
}

/** What is folded away: with the code alone nobody gets in. */
function drawSecrets(pdf: Pdf, card: Card, top: number): void {
  const x = FOLD_X + 18;
  const width = CARD.width - x - MARGIN + 8;
  const box = (y: number, height: number): Box => ({ x, y: top + y, width, height });
  pdf.moveTo(FOLD_X, top + 14).lineTo(FOLD_X, top + CARD.height - 14);
  pdf.lineWidth(0.75).dash(4, { space: 3 }).strokeColor(LINE).stroke().undash();
  pdf.save().rotate(90, { origin: [FOLD_X, top + 16] });
  pdf.font('regular').fillColor(SOFT).fontSize(6.5);
  pdf.text('Gấp theo đường này', FOLD_X + 2, top + 18, { width: 120, lineBreak: false });
  pdf.restore();

  pdf.font('bold').fillColor(SOFT);
  write(pdf, 'PHẦN GIỮ KÍN', box(26, 12), 8.5, 8.5);
  pdf.font('regular').fillColor(INK);
  write(pdf, card.venueName, box(40, 36), 9.5, 7);
  labelled(pdf, 'Mã PIN của đầu mối', spaced(card.pin, 3, ' '), box(96, 50), 26);
  if (card.venueKey !== null) {
    labelled(pdf, 'Khóa điểm cầu', spaced(card.venueKey, 4, '-'), box(166, 40), 14);
  }
  pdf.font('regular').fillColor(SOFT);
  write(
    pdf,
    'Chỉ đầu mối và cán bộ kỹ thuật của điểm cầu này dùng. Không chụp gửi vào nhóm chung.',
    box(300, 48),
    8,
    7,
  );
  write(pdf, `Thẻ làm lúc ${card.madeAt}. Thẻ làm trước đó không dùng được nữa.`, box(352, 44), 8, 7);
}

function labelled(pdf: Pdf, label: string, value: string, box: Box, size: number): void {
  pdf.font('regular').fillColor(SOFT).fontSize(8.5).text(label, box.x, box.y, { width: box.width });
  pdf.font('bold').fillColor(INK);
  let fitting = size;
  while (fitting > 8 && pdf.fontSize(fitting).widthOfString(value) > box.width) fitting -= 0.5;
  pdf.fontSize(fitting).text(value, box.x, box.y + 13, { lineBreak: false });
}

const spaced = (code: string, group: number, sign: string): string =>
  (code.match(new RegExp(`.{1,${group}}`, 'g')) ?? []).join(sign);

/** Dark on white; a phone that shows the card opens the link by a tap. */
function drawQr(pdf: Pdf, url: string, x: number, y: number): void {
  const { modules } = create(url, { errorCorrectionLevel: 'M' });
  const step = QR_SIDE / (modules.size + 2 * QUIET);
  pdf.rect(x, y, QR_SIDE, QR_SIDE).fill('#ffffff');
  for (let row = 0; row < modules.size; row += 1) {
    let column = 0;
    while (column < modules.size) {
      const begin = column;
      while (column < modules.size && modules.get(row, column)) column += 1;
      const length = column - begin;
      // A little more than a module, so that no viewer shows white lines between them.
      if (length > 0) {
        pdf.rect(x + (begin + QUIET) * step, y + (row + QUIET) * step, length * step + 0.05, step + 0.05);
      }
      column += 1;
    }
  }
  pdf.fill('#000000');
  pdf.link(x, y, QR_SIDE, QR_SIDE, url);
}
