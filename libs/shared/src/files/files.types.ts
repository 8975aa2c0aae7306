/** What may be uploaded. The server tells the kind from the content, never from a name or a header. */
export const DOCUMENT_KINDS = ['pdf', 'pptx', 'docx', 'xlsx'] as const;
export const IMAGE_KINDS = ['png', 'jpeg', 'webp'] as const;
export const FILE_KINDS = [...DOCUMENT_KINDS, ...IMAGE_KINDS] as const;
export type ImageKind = (typeof IMAGE_KINDS)[number];
export type FileKind = (typeof FILE_KINDS)[number];

/** A file as people see it: a name to save it under, what it is, and how large in bytes. */
export interface FileSummary {
  name: string;
  kind: FileKind;
  bytes: number;
}
