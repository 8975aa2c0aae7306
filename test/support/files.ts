import { crc32, deflateSync } from 'node:zlib';
import { zipOf, type ZipPart } from './zip';

const ML = 'application/vnd.openxmlformats-officedocument';
const MAIN = {
  docx: ['word/document.xml', `${ML}.wordprocessingml.document.main+xml`],
  pptx: ['ppt/presentation.xml', `${ML}.presentationml.presentation.main+xml`],
  xlsx: ['xl/workbook.xml', `${ML}.spreadsheetml.sheet.main+xml`],
} as const;

/** The least that an office document is made of, with whatever else a test puts into it. */
export function anOfficeFile(
  kind: keyof typeof MAIN,
  { more = [], contentType }: { more?: ZipPart[]; contentType?: string } = {},
): Buffer {
  const [mainPart, type] = MAIN[kind];
  return zipOf([
    {
      name: '[Content_Types].xml',
      content:
        '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
        `<Override PartName="/${mainPart}" ContentType="${contentType ?? type}"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: `<Relationships><Relationship Id="r1" Target="${mainPart}"/></Relationships>`,
    },
    { name: mainPart, content: `<main>${Math.random()}</main>` },
    ...more,
  ]);
}

/** A PDF of one empty page. */
export function aPdf(text = 'Tài liệu', { trailer = '', tail = '' } = {}): Buffer {
  const body =
    '%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n' +
    `3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj\n% ${text}\n`;
  const table = 'xref\n0 4\n' + '0000000000 65535 f \n'.repeat(4);
  const start = Buffer.byteLength(body);
  return Buffer.from(
    `${body}${table}trailer<</Size 4/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n${tail}`,
  );
}

/** A picture of one colour, or one that merely says how large it is. */
export function aPng(made: { width?: number; height?: number; tail?: Buffer } = {}): Buffer {
  const { width = 8, height = 8, tail = Buffer.alloc(0) } = made;
  const frame = Buffer.alloc(13);
  frame.writeUInt32BE(width, 0);
  frame.writeUInt32BE(height, 4);
  frame.set([8, 2, 0, 0, 0], 8);
  const rows = Math.min(height, 64) * (1 + Math.min(width, 64) * 3);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', frame),
    chunk('IDAT', deflateSync(Buffer.alloc(rows, 200))),
    chunk('IEND', Buffer.alloc(0)),
    tail,
  ]);
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(content.length, 0);
  around.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)]);
}

/** The frame of a JPEG without a picture in it. */
export const aJpeg = (width = 8, height = 8): Buffer =>
  Buffer.concat([
    Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0000b08', 'hex'),
    Buffer.from([height >> 8, height & 255, width >> 8, width & 255]),
    Buffer.from('01011100ffda0008010100003f0000ffd9', 'hex'),
  ]);
