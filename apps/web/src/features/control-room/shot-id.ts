import type { Shot } from '@diem-cau/shared';

/** Tells one picture of one source from all others. */
export const shotId = ({ key, picture }: Shot): string => `${key}/${picture}`;
