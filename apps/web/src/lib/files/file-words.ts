import type { FileKind } from '@diem-cau/shared';
import { useMemo } from 'react';
import { useLanguage, type Language } from '../i18n/language';

/** How people call a kind of file. */
const KINDS: Record<Language, Record<FileKind, string>> = {
  vi: {
    pdf: 'Tệp PDF',
    pptx: 'Bài trình chiếu PowerPoint',
    docx: 'Văn bản Word',
    xlsx: 'Bảng tính Excel',
    png: 'Ảnh PNG',
    jpeg: 'Ảnh JPEG',
    webp: 'Ảnh WebP',
  },
  en: {
    pdf: 'PDF file',
    pptx: 'PowerPoint slides',
    docx: 'Word document',
    xlsx: 'Excel workbook',
    png: 'PNG image',
    jpeg: 'JPEG image',
    webp: 'WebP image',
  },
};

const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;
const GIGABYTE = 1024 * MEGABYTE;

export interface FileWords {
  kind: (kind: FileKind) => string;
  /** 3,2 MB */
  size: (bytes: number) => string;
}

export function fileWords(language: Language): FileWords {
  const format = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 1 });
  return {
    kind: (kind) => KINDS[language][kind],
    size: (bytes) =>
      bytes < MEGABYTE
        ? `${format.format(Math.ceil(bytes / KILOBYTE))} kB`
        : bytes < GIGABYTE
          ? `${format.format(bytes / MEGABYTE)} MB`
          : `${format.format(bytes / GIGABYTE)} GB`,
  };
}

export function useFileWords(): FileWords {
  const language = useLanguage();
  return useMemo(() => fileWords(language), [language]);
}
