import type { OrgUnitLevel } from '@diem-cau/shared';
import { DatedTree, type Succession, type Version } from '../dated-tree';

/** A version whose code and name are its unit's id. */
export function version(
  unitId: string,
  level: OrgUnitLevel,
  parentId: string | null,
  overrides: Partial<Version> = {},
): Version {
  return {
    unitId,
    code: unitId,
    name: unitId,
    level,
    parentId,
    validFrom: null,
    validTo: null,
    ...overrides,
  };
}

export const succession = (predecessorId: string, successorId: string, since: string): Succession => ({
  predecessorId,
  successorId,
  since,
});

const UNTIL_2024_08 = { validTo: '2024-08-31' };
const UNTIL_2025_06 = { validTo: '2025-06-30' };
const SINCE_2024_09 = { validFrom: '2024-09-01', validTo: '2025-06-30' };
const SINCE_2025_07 = { validFrom: '2025-07-01' };

/** A province small enough to know by heart, through two reforms. */
export const REFORMED = new DatedTree(
  [
    version('Nam Định', 'province', null, UNTIL_2025_06),
    version('TP', 'district', 'Nam Định', UNTIL_2025_06),
    version('Mỹ Lộc', 'district', 'Nam Định', UNTIL_2024_08),
    version('Ý Yên', 'district', 'Nam Định', UNTIL_2025_06),
    // Of the district that joined the city: one goes with it, one is merged away, of one nobody knows.
    version('Mỹ Hà', 'commune', 'Mỹ Lộc', UNTIL_2024_08),
    version('Mỹ Hà', 'commune', 'TP', SINCE_2024_09),
    version('Mỹ Tiến', 'commune', 'Mỹ Lộc', UNTIL_2024_08),
    version('Mỹ Hưng', 'commune', 'Mỹ Lộc', UNTIL_2024_08),
    version('Yên Phú', 'commune', 'Ý Yên', UNTIL_2025_06),
    version('Yên Hưng', 'commune', 'Ý Yên', UNTIL_2025_06),
    version('Yên Lớn', 'commune', 'Ý Yên', UNTIL_2025_06),
    version('Ninh Bình', 'province', null, SINCE_2025_07),
    version('P. Mỹ Lộc', 'commune', 'Ninh Bình', SINCE_2025_07),
    version('X. Phong Doanh', 'commune', 'Ninh Bình', SINCE_2025_07),
    version('X. Ý Yên', 'commune', 'Ninh Bình', SINCE_2025_07),
    version('P. Phủ Lý', 'commune', 'Ninh Bình', SINCE_2025_07),
  ],
  [
    succession('Mỹ Lộc', 'TP', '2024-09-01'),
    succession('Mỹ Tiến', 'Mỹ Hà', '2024-09-01'),
    succession('Nam Định', 'Ninh Bình', '2025-07-01'),
    succession('Mỹ Hà', 'P. Mỹ Lộc', '2025-07-01'),
    succession('Yên Phú', 'X. Phong Doanh', '2025-07-01'),
    succession('Yên Hưng', 'X. Phong Doanh', '2025-07-01'),
    succession('Yên Lớn', 'X. Phong Doanh', '2025-07-01'),
    succession('Yên Lớn', 'X. Ý Yên', '2025-07-01'),
  ],
);
