import { PDF_COLOURS, PDF_FONTS, pdfOf } from '../../common/documents/pdf';
import { drawQr } from '../../common/documents/qr';

export interface PosterText {
  title: string;
  hostUnitName: string;
  /** Day and hours, as people of the conference's zone say them. */
  when: string[];
  code: string;
  url: string;
  /** What viewers are asked before they come in; null when nothing. */
  note: string | null;
}

const SIDE = 290;
const LARGEST_CODE = 56;
const SPACING = 4;
const LONG_TITLE = 110;

/** A sheet to hang up or to put into a letter: what, when, a code for the camera, and the same in letters large enough to read across a room. */
export function posterPdf({ title, hostUnitName, when, code, url, note }: PosterText): Promise<Buffer> {
  return pdfOf(title, (page) => {
    const { width } = page.page;
    const middle = { align: 'center', width: width - 96 } as const;
    page.rect(0, 0, width, 14).fill(PDF_COLOURS.brand);

    page.font(PDF_FONTS.strong).fontSize(14).fillColor(PDF_COLOURS.soft);
    page.text(hostUnitName.toLocaleUpperCase('vi'), 48, 48, middle);
    page.font(PDF_FONTS.heavy).fillColor(PDF_COLOURS.brand);
    page.fontSize(title.length > LONG_TITLE ? 20 : 27);
    page.text(title, 48, page.y + 10, { ...middle, lineGap: 3, height: 190, ellipsis: true });
    page.font(PDF_FONTS.strong).fontSize(16).fillColor(PDF_COLOURS.ink);
    page.moveDown(0.5);
    for (const line of when) page.text(line, 48, page.y, middle);

    const top = Math.max(page.y + 28, 250);
    drawQr(page, url, { x: (width - SIDE) / 2, y: top, side: SIDE });
    page.font(PDF_FONTS.text).fontSize(14).fillColor(PDF_COLOURS.ink);
    page.text('Quét mã bằng máy ảnh điện thoại hoặc Zalo để xem', 48, top + SIDE + 14, middle);
    page.font(PDF_FONTS.strong).fontSize(15).fillColor(PDF_COLOURS.brand);
    page.text(url.replace(/^https?:\/\//, ''), 48, page.y + 4, { ...middle, link: url });

    page.moveDown(0.8);
    page.font(PDF_FONTS.text).fontSize(14).fillColor(PDF_COLOURS.soft);
    page.text('Mã hội nghị', 48, page.y, middle);
    page.font(PDF_FONTS.heavy).fillColor(PDF_COLOURS.ink);
    const room = middle.width - (code.length + 2) * SPACING;
    const size = (LARGEST_CODE * room) / page.fontSize(LARGEST_CODE).widthOfString(code);
    page
      .fontSize(Math.min(LARGEST_CODE, size))
      .text(code, 48, page.y, { ...middle, characterSpacing: SPACING });
    page.font(PDF_FONTS.text).fontSize(12).fillColor(PDF_COLOURS.soft);
    page.text('Xem trên điện thoại hoặc máy tính, không cần cài ứng dụng.', 48, page.y + 4, middle);
    if (note !== null) page.text(note, 48, page.y + 2, middle);
  });
}
