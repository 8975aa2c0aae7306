import type PDFDocument from 'pdfkit';

export type Pdf = InstanceType<typeof PDFDocument>;

export interface Column {
  heading: string;
  width: number;
  align?: 'left' | 'center' | 'right';
}

export const INK = '#10262c';
export const LINE = '#9fb0b5';
const WASH = '#eef5f6';
const PADDING = 3;

/** A table that goes on over pages, with its heading on each. */
export class Table {
  // Written out, because the thread runs the sources as they are, where only types may be left out.
  private readonly pdf: Pdf;
  private readonly columns: readonly Column[];
  private readonly size: number;

  constructor(pdf: Pdf, columns: readonly Column[], size: number) {
    this.pdf = pdf;
    this.columns = columns;
    this.size = size;
  }

  head(): void {
    this.row(
      this.columns.map(({ heading }) => heading),
      { bold: true, wash: true, centred: true },
    );
  }

  /** @param cells as many as there are columns */
  row(
    cells: readonly string[],
    {
      bold = false,
      wash = false,
      centred = false,
    }: { bold?: boolean; wash?: boolean; centred?: boolean } = {},
  ): void {
    this.font(bold);
    const height = this.heightOf(this.columns.map(({ width }, index) => [cells[index] ?? '', width]));
    this.startAt(height);
    this.font(bold);
    let x = this.pdf.page.margins.left;
    const { y } = this.pdf;
    this.columns.forEach(({ width, align = 'left' }, index) => {
      this.cell(cells[index] ?? '', { x, y, width, height }, centred ? 'center' : align, wash);
      x += width;
    });
    this.to(y + height);
  }

  /** One text across all columns. */
  across(text: string): void {
    this.font(true);
    const width = this.columns.reduce((sum, column) => sum + column.width, 0);
    const height = this.heightOf([[text, width]]);
    // Never alone at the foot of a page.
    this.startAt(height * 2.5);
    this.font(true);
    const { y } = this.pdf;
    this.cell(text, { x: this.pdf.page.margins.left, y, width, height }, 'left', true);
    this.to(y + height);
  }

  private cell(
    text: string,
    { x, y, width, height }: { x: number; y: number; width: number; height: number },
    align: 'left' | 'center' | 'right',
    wash: boolean,
  ): void {
    this.pdf.rect(x, y, width, height).lineWidth(0.5);
    if (wash) this.pdf.fillAndStroke(WASH, LINE);
    else this.pdf.strokeColor(LINE).stroke();
    this.pdf.fillColor(INK).text(text, x + PADDING, y + PADDING, { width: width - 2 * PADDING, align });
  }

  private font(bold: boolean): void {
    this.pdf.font(bold ? 'bold' : 'regular').fontSize(this.size);
  }

  private heightOf(texts: readonly [text: string, width: number][]): number {
    const heights = texts.map(([text, width]) =>
      this.pdf.heightOfString(text, { width: width - 2 * PADDING }),
    );
    return Math.max(this.size, ...heights) + 2 * PADDING;
  }

  private startAt(height: number): void {
    const { page, y } = this.pdf;
    if (y + height <= page.height - page.margins.bottom) return;
    this.pdf.addPage();
    this.head();
  }

  private to(y: number): void {
    this.pdf.x = this.pdf.page.margins.left;
    this.pdf.y = y;
  }
}
