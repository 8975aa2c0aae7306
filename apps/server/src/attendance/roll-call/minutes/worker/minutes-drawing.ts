import type { Minutes } from './minutes.ts';
import { INK, Table, type Pdf } from './table.ts';

const SIZE = 10;

/** The official form: state and office at the head, what was done, the figures, the table, who signs. */
export function drawMinutes(pdf: Pdf, minutes: Minutes): void {
  drawHead(pdf, minutes);
  drawFacts(pdf, minutes);
  heading(pdf, 'I. Tổng hợp');
  drawTotals(pdf, minutes);
  heading(pdf, 'II. Kết quả từng điểm cầu');
  drawVenues(pdf, minutes);
  drawRemarks(pdf, minutes);
  drawSignatures(pdf, minutes);
  numberPages(pdf);
}

function widthOf({ page }: Pdf): number {
  return page.width - page.margins.left - page.margins.right;
}

function drawHead(pdf: Pdf, { hostUnitName, conferenceTitle, subject, day, warning }: Minutes): void {
  const { left, top } = pdf.page.margins;
  const width = widthOf(pdf);
  const office = width * 0.42;
  const state = { x: left + office, width: width - office };
  pdf.fillColor(INK).font('bold').fontSize(SIZE);
  pdf.text(hostUnitName.toLocaleUpperCase('vi'), left, top, { width: office - 12, align: 'center' });
  const below = pdf.y;
  underline(pdf, left + (office - 12) / 2, below + 2, 50);
  pdf.text('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', state.x, top, { width: state.width, align: 'center' });
  pdf.fontSize(SIZE + 0.5).text('Độc lập – Tự do – Hạnh phúc', state.x, pdf.y, {
    width: state.width,
    align: 'center',
  });
  underline(pdf, state.x + state.width / 2, pdf.y + 2, 130);

  pdf.y = Math.max(below, pdf.y) + 22;
  const middle = { width, align: 'center' } as const;
  pdf.font('bold').fontSize(15).text('BIÊN BẢN', left, pdf.y, middle);
  pdf.fontSize(12).text(subject, left, pdf.y + 2, middle);
  pdf
    .font('regular')
    .fontSize(11)
    .text(conferenceTitle, left, pdf.y + 2, middle);
  pdf.fontSize(SIZE).text(`(${day})`, left, pdf.y + 2, middle);
  if (warning === null) return;
  pdf.moveDown(0.6).font('bold').fontSize(11).fillColor('#a61b1b').text(warning, left, pdf.y, middle);
  pdf.fillColor(INK);
}

function underline(pdf: Pdf, middle: number, y: number, width: number): void {
  pdf
    .moveTo(middle - width / 2, y)
    .lineTo(middle + width / 2, y)
    .lineWidth(0.7)
    .strokeColor(INK)
    .stroke();
}

function drawFacts(pdf: Pdf, { facts }: Minutes): void {
  const { left } = pdf.page.margins;
  pdf.y += 14;
  for (const { label, text } of facts) {
    pdf.font('regular').fontSize(SIZE + 0.5);
    pdf.text(`${label}: `, left, pdf.y, { width: widthOf(pdf), continued: true, lineGap: 2 });
    pdf.font('bold').text(text, { lineGap: 2 });
  }
}

function heading(pdf: Pdf, text: string): void {
  const { page } = pdf;
  if (pdf.y + 90 > page.height - page.margins.bottom) pdf.addPage();
  pdf.font('bold').fontSize(11.5).fillColor(INK);
  pdf.text(text, page.margins.left, pdf.y + 12, { width: widthOf(pdf) });
  pdf.y += 5;
}

function drawTotals(pdf: Pdf, { totals }: Minutes): void {
  const width = widthOf(pdf);
  const first = 118;
  const titles = ['Điểm cầu', 'Có mặt', 'Muộn', 'Vắng có lý do', 'Không trả lời', 'Chưa gọi', 'Đại biểu'];
  const each = (width - first) / titles.length;
  const columns = titles.map((title) => ({ heading: title, width: each, align: 'center' as const }));
  const table = new Table(pdf, [{ heading: 'Cấp', width: first }, ...columns], 9);
  table.head();
  totals.forEach((total, index) => {
    const { label, venues, present, late, excused, noAnswer, waiting, delegates } = total;
    const figures = [venues, present, late, excused, noAnswer, waiting, delegates];
    const last = index === totals.length - 1;
    table.row([label, ...figures.map((figure) => figure.toLocaleString('vi'))], { bold: last, wash: last });
  });
}

function drawVenues(pdf: Pdf, { groups }: Minutes): void {
  const fixed = 28 + 64 + 46 + 44 + 40 + 28;
  const rest = widthOf(pdf) - fixed;
  const table = new Table(
    pdf,
    [
      { heading: 'STT', width: 28, align: 'center' },
      { heading: 'Điểm cầu', width: rest * 0.54 },
      { heading: 'Trạng thái', width: 64 },
      { heading: 'Giờ trả lời', width: 46, align: 'center' },
      { heading: 'Theo danh sách', width: 44, align: 'center' },
      { heading: 'Có mặt', width: 40, align: 'center' },
      { heading: 'Người trả lời, ghi chú', width: rest * 0.46 },
      { heading: 'Ảnh', width: 28, align: 'center' },
    ],
    8.5,
  );
  table.head();
  for (const { name, lines } of groups) {
    table.across(name);
    for (const { number, venue, state, time, expected, count, by, picture } of lines) {
      table.row([String(number), venue, state, time, expected, count, by, picture ? 'có' : '']);
    }
  }
}

function drawRemarks(pdf: Pdf, { remarks }: Minutes): void {
  pdf.y += 8;
  pdf.font('regular').fontSize(9);
  for (const remark of remarks)
    pdf.text(`– ${remark}`, pdf.page.margins.left, pdf.y, { width: widthOf(pdf) });
}

function drawSignatures(pdf: Pdf, { secretary, chair }: Minutes): void {
  const { page } = pdf;
  if (pdf.y + 130 > page.height - page.margins.bottom) pdf.addPage();
  const half = widthOf(pdf) / 2;
  const top = pdf.y + 20;
  const sign = (x: number, title: string, name: string) => {
    const middle = { width: half, align: 'center' } as const;
    pdf
      .font('bold')
      .fontSize(SIZE + 0.5)
      .text(title, x, top, middle);
    pdf.font('regular').fontSize(9).text('(Ký, ghi rõ họ tên)', x, pdf.y, middle);
    pdf
      .font('bold')
      .fontSize(SIZE + 0.5)
      .text(name, x, top + 88, middle);
  };
  sign(page.margins.left, 'NGƯỜI ĐIỂM DANH', secretary);
  sign(page.margins.left + half, 'CHỦ TỌA', chair);
}

function numberPages(pdf: Pdf): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    const { margins, height } = pdf.page;
    // Without this, writing below the margin begins a new page.
    pdf.page.margins.bottom = 0;
    pdf.font('regular').fontSize(8.5).fillColor(INK);
    pdf.text(`Trang ${page + 1}/${count}`, margins.left, height - 34, {
      width: widthOf(pdf),
      align: 'center',
      lineBreak: false,
    });
  }
}
