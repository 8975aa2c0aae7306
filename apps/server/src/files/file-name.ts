import { FILE_LIMITS, type FileKind } from '@diem-cau/shared';

const EXTENSIONS: Record<FileKind, readonly [string, ...string[]]> = {
  pdf: ['pdf'],
  pptx: ['pptx'],
  docx: ['docx'],
  xlsx: ['xlsx'],
  png: ['png'],
  jpeg: ['jpg', 'jpeg'],
  webp: ['webp'],
};

/** What shows otherwise than it is, or not at all: controls, halves of characters, marks of direction and of no width. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Cf}]/gu;
/** What the file systems of Windows, Linux and macOS give a meaning of its own. */
const SPECIAL = /[<>:"|?*/\\]/g;
/** Names that Windows takes for devices, whatever follows the dot. */
const DEVICES = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i;

/**
 * The name that a file is saved under, made of the one it was uploaded under: its last part alone, without what is unseen or
 * means something to a file system, ending as its content does.
 */
export function safeFileName(uploaded: string, kind: FileKind): string {
  const last = uploaded.split(/[/\\]/).at(-1) ?? '';
  const tidy = last.normalize('NFC').replace(UNSEEN, '').replace(SPECIAL, ' ').replace(/\s+/g, ' ').trim();
  const [extension] = EXTENSIONS[kind];
  const room = FILE_LIMITS.name - extension.length - 1;
  const stem = [...withoutExtension(tidy, kind)]
    .slice(0, room)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '');
  const isDevice = DEVICES.test(stem.split('.')[0]!.trim());
  return `${stem === '' ? 'tai-lieu' : isDevice ? `_${stem}` : stem}.${extension}`;
}

function withoutExtension(name: string, kind: FileKind): string {
  const dot = name.lastIndexOf('.');
  return EXTENSIONS[kind].includes(name.slice(dot + 1).toLowerCase()) && dot >= 0 ? name.slice(0, dot) : name;
}

/** `Content-Disposition` of RFC 6266: the name in ASCII for the oldest clients, and as it is for all others. */
export function attachmentOf(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{Mark}+/gu, '')
    .replace(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd' : 'D'))
    .replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
