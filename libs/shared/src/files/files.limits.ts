import { IMAGE_KINDS, type FileKind, type ImageKind } from './files.types';

const MEGABYTE = 1024 * 1024;

export const FILE_LIMITS = {
  documentBytes: 50 * MEGABYTE,
  imageBytes: 10 * MEGABYTE,
  /** All files of one conference together. */
  conferenceBytes: 2048 * MEGABYTE,
  /** Characters of the name that a file is saved under. */
  name: 150,
  /** Pixels on the longer side of an image. */
  imageSide: 12_000,
} as const;

export function isImage(kind: FileKind): kind is ImageKind {
  return IMAGE_KINDS.some((image) => image === kind);
}

export const maxBytesOf = (kind: FileKind): number =>
  isImage(kind) ? FILE_LIMITS.imageBytes : FILE_LIMITS.documentBytes;

export const inMegabytes = (bytes: number): number => Math.round(bytes / MEGABYTE);
