import type { FileSummary } from '../files/files.types';

/** From when viewers and delegates see a material: at once, once the conference is live, or when it is over. */
export const MATERIAL_VISIBLE_FROM = ['now', 'live', 'after'] as const;
export type MaterialVisibleFrom = (typeof MATERIAL_VISIBLE_FROM)[number];

export const MATERIAL_LIMITS = { title: 200, link: 2000, perConference: 300 } as const;

/** A file or a link for those who take part; exactly one of the two is not null. */
export interface Material {
  id: string;
  title: string;
  /** The agenda's item it belongs to; null for the whole conference. */
  agendaItemId: string | null;
  /** Read it at `/api/conferences/:conferenceCode/materials/:materialId/file`. */
  file: FileSummary | null;
  /** An https address. */
  link: string | null;
}

/** The same for those who prepare it. */
export interface ManagedMaterial extends Material {
  visibleFrom: MaterialVisibleFrom;
  /** Whether viewers see it in the conference's present state. */
  visible: boolean;
  addedBy: string;
  addedAt: string;
  downloads: MaterialDownloads;
  revision: number;
}

/** Downloads by those who take part, not by those who prepare; one for each person or device and day. */
export interface MaterialDownloads {
  /** Distinct people and devices. */
  people: number;
  total: number;
}

/** `GET /api/conferences/:conferenceCode/materials/all`, and `own-materials` for a lecturer's topics. */
export interface MaterialDesk {
  materials: ManagedMaterial[];
  /** What the material may be put under: all items, or a lecturer's own topics. */
  topics: { id: string; title: string }[];
  /** Bytes of all files of the conference, and how many there may be. */
  usedBytes: number;
  allowedBytes: number;
}

/** What is said with an uploaded file; without a title the file's name is taken. */
export interface AddFileMaterial {
  title: string | null;
  agendaItemId: string | null;
  visibleFrom: MaterialVisibleFrom;
}

export interface AddLinkMaterial {
  title: string;
  agendaItemId: string | null;
  visibleFrom: MaterialVisibleFrom;
  link: string;
}

/** The whole of what may be edited, and the revision it is based on. */
export interface EditMaterial {
  title: string;
  agendaItemId: string | null;
  visibleFrom: MaterialVisibleFrom;
  /** Null for a file. */
  link: string | null;
  revision: number;
}

/** Said with the file that takes the place of the former one. */
export interface ReplaceMaterialFile {
  revision: number;
}

/** All materials in their new order. */
export interface OrderMaterials {
  materialIds: string[];
}
