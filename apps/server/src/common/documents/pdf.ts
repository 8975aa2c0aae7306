import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';

/** The product's type face, with all Vietnamese letters. */
export const PDF_FONTS = { text: 'text', strong: 'strong', heavy: 'heavy' } as const;

const FILES: Record<keyof typeof PDF_FONTS, string> = {
  text: '400Regular/BeVietnamPro_400Regular',
  strong: '600SemiBold/BeVietnamPro_600SemiBold',
  heavy: '700Bold/BeVietnamPro_700Bold',
};

/** The product's colours on paper. */
export const PDF_COLOURS = { ink: '#10262c', soft: '#465a61', brand: '#0a5360', line: '#9fb0b5' } as const;

/**
 * @param title what viewers show as the document's name
 * @param draw is given the document with an A4 page open
 * @returns the whole document
 */
export async function pdfOf(
  title: string,
  draw: (document: PDFKit.PDFDocument) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Buffer> {
  const document = new PDFDocument({
    size: 'A4',
    margin: 48,
    lang: 'vi',
    displayTitle: true,
    info: { Title: title, Creator: 'Điểm Cầu' },
    ...options,
  });
  for (const [name, file] of Object.entries(FILES)) {
    document.registerFont(name, require.resolve(`@expo-google-fonts/be-vietnam-pro/${file}.ttf`));
  }
  document.font(PDF_FONTS.text);
  const written = buffer(document);
  draw(document);
  document.end();
  return written;
}
