import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OrgUnitLevel } from '@diem-cau/shared';

export interface DemoUnit {
  code: string;
  name: string;
  level: OrgUnitLevel;
  parentCode: string | null;
}

const FILE = join(__dirname, '../../../assets/demo/nam-dinh-until-2024-08.csv');

/** The 237 units of the demo's tree, parents before children. The file is ours: no quotes, no commas in names. */
export function readDemoUnits(): DemoUnit[] {
  const [, ...lines] = readFileSync(FILE, 'utf8').normalize('NFC').trim().split(/\r?\n/);
  return lines.map((line) => {
    const [code = '', name = '', level = '', parentCode = ''] = line.split(',');
    return { code, name, level: level as OrgUnitLevel, parentCode: parentCode || null };
  });
}

/** "UBND xã Nghĩa An": how people name the room of a commune's People's Committee. */
export function venueNameOf({ name, level }: DemoUnit): string {
  if (level === 'province') return 'Điểm cầu chính – Hội trường UBND tỉnh Nam Định';
  return `UBND ${name.charAt(0).toLocaleLowerCase('vi')}${name.slice(1)}`;
}
