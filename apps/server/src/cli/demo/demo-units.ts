import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OrgUnit } from '@diem-cau/shared';
import type { EntityManager } from 'typeorm';
import { dayOf } from '../../common/time/day';
import { UnitsLoader } from '../../org-units/import/units-loader';

const FOLDER = join(__dirname, '../../../assets/demo');
const file = (name: string): Buffer => readFileSync(join(FOLDER, name));

/** The day as whose tree the demo's conference was prepared: the last one of the first tree. */
const PREPARED_AS_OF = '2024-08-31';

export interface DemoUnits {
  /** The province, its districts and communes before two reforms; most of them have ended since. */
  venueUnits: OrgUnit[];
  /** The department that holds the conference. */
  hostUnitId: string;
}

/** Three dated trees of one province and what became of its units, imported as an office would. */
export async function importDemoUnits(manager: EntityManager): Promise<DemoUnits> {
  const loader = new UnitsLoader(manager);
  const options = { validFrom: null, parentId: null, replacesId: null, codesKept: false };
  const provinceOn = async (day: string): Promise<string | null> =>
    (await loader.tree()).onDay(day).units[0]?.id ?? null;

  await loader.importUnits(file('nam-dinh-until-2024-08.csv'), options);
  const namDinh = await provinceOn(PREPARED_AS_OF);
  await loader.importUnits(file('departments-until-2025-06.csv'), { ...options, parentId: namDinh });
  await loader.importUnits(file('nam-dinh-2024-09-to-2025-06.csv'), {
    ...options,
    validFrom: '2024-09-01',
    replacesId: namDinh,
    codesKept: true,
  });
  await loader.importUnits(file('ninh-binh-since-2025-07.csv'), {
    ...options,
    validFrom: '2025-07-01',
    replacesId: namDinh,
  });
  await loader.importUnits(file('departments-since-2025-07.csv'), {
    ...options,
    validFrom: '2025-07-01',
    parentId: await provinceOn('2025-07-01'),
  });
  await loader.importSuccessors(file('successors-2024-09.csv'), '2024-09-01');
  await loader.importSuccessors(file('successors-2025-07.csv'), '2025-07-01');

  const tree = await loader.tree();
  const host = tree.onDay(dayOf(new Date())).units.find(({ level }) => level === 'department');
  if (!host) throw new Error('The demo has no department today');
  const venueUnits = tree.onDay(PREPARED_AS_OF).units.filter(({ level }) => level !== 'department');
  return { venueUnits, hostUnitId: host.id };
}

/** "UBND xã Nghĩa An": how people name the room of a commune's People's Committee. */
export function venueNameOf({ name, level }: OrgUnit): string {
  if (level === 'province') return 'Điểm cầu chính – Hội trường UBND tỉnh Nam Định';
  return `UBND ${name.charAt(0).toLocaleLowerCase('vi')}${name.slice(1)}`;
}
