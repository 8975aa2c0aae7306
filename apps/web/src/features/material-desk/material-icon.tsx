import type { FileKind } from '@diem-cau/shared';
import {
  IconFileTypeDocx,
  IconFileTypePdf,
  IconFileTypePpt,
  IconFileTypeXls,
  IconLink,
  IconPhoto,
} from '@tabler/icons-react';
import classes from './material-desk.module.css';

const ICONS = {
  pdf: IconFileTypePdf,
  pptx: IconFileTypePpt,
  docx: IconFileTypeDocx,
  xlsx: IconFileTypeXls,
  png: IconPhoto,
  jpeg: IconPhoto,
  webp: IconPhoto,
} satisfies Record<FileKind, unknown>;

/** Beside words that say the same. */
export function MaterialIcon({ kind }: { kind: FileKind | null }) {
  const Icon = kind === null ? IconLink : ICONS[kind];
  return <Icon size={30} stroke={1.5} aria-hidden className={classes.icon} />;
}
