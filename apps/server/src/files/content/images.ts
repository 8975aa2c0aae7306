import type { FileHandle } from 'node:fs/promises';
import { FILE_LIMITS, type ImageKind } from '@diem-cau/shared';
import { DomainError } from '../../common/errors/domain-error';
import { readPart } from './file-parts';

interface Size {
  width: number;
  height: number;
}

/** Looks at an image's frame, without drawing it. @throws DomainError FILE_DAMAGED, FILE_TOO_LARGE for too many pixels */
export async function checkImage(file: FileHandle, bytes: number, kind: ImageKind): Promise<void> {
  const size = await SIZES[kind](file, bytes);
  if (!size || size.width < 1 || size.height < 1) throw new DomainError('FILE_DAMAGED');
  // A few octets can stand for gigabytes of pixels in every viewer's memory.
  if (Math.max(size.width, size.height) > FILE_LIMITS.imageSide) throw new DomainError('FILE_TOO_LARGE');
}

/** Each gives the image's size, or null when its frame is broken or something else follows it. */
const SIZES: Record<ImageKind, (file: FileHandle, bytes: number) => Promise<Size | null>> = {
  png: pngSize,
  jpeg: jpegSize,
  webp: webpSize,
};

const MOST_PARTS = 100_000;

async function pngSize(file: FileHandle, bytes: number): Promise<Size | null> {
  let size: Size | null = null;
  let position = 8;
  for (let parts = 0; parts < MOST_PARTS; parts += 1) {
    const head = await readPart(file, position, 16);
    if (head.length < 12) return null;
    const length = head.readUInt32BE(0);
    const name = head.toString('latin1', 4, 8);
    if (name === 'IHDR' && parts === 0 && head.length === 16) {
      size = { width: head.readUInt32BE(8), height: head.readUInt32BE(12) };
    }
    if (parts === 0 && name !== 'IHDR') return null;
    position += 12 + length;
    if (name === 'IEND') return position === bytes ? size : null;
  }
  return null;
}

/** Frames of all codings but the ones of tables: C4, C8 and CC. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Telephones append data of their own behind the picture, so what follows it is not looked at. */
async function jpegSize(file: FileHandle, bytes: number): Promise<Size | null> {
  let position = 2;
  for (let parts = 0; parts < MOST_PARTS && position < bytes; parts += 1) {
    const head = await readPart(file, position, 9);
    if (head.length < 9 || head[0] !== 0xff) return null;
    const marker = head[1]!;
    if (marker === 0xff) {
      position += 1;
      continue;
    }
    if (isFrame(marker)) return { height: head.readUInt16BE(5), width: head.readUInt16BE(7) };
    if (marker === 0xda || marker === 0xd9) return null;
    position += 2 + head.readUInt16BE(2);
  }
  return null;
}

async function webpSize(file: FileHandle, bytes: number): Promise<Size | null> {
  const head = await readPart(file, 0, 30);
  if (head.length < 30 || head.readUInt32LE(4) + 8 !== bytes) return null;
  switch (head.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return { width: head.readUInt16LE(26) & 0x3fff, height: head.readUInt16LE(28) & 0x3fff };
    case 'VP8L': {
      const bits = head.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { width: head.readUIntLE(24, 3) + 1, height: head.readUIntLE(27, 3) + 1 };
    default:
      return null;
  }
}
