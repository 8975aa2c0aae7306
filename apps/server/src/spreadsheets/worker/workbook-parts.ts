import { isDateFormat, unescapeText } from './cell-value.ts';
import { readXml } from './read-xml.ts';
import { Refusal } from './sheet.ts';
import type { Zip } from './zip.ts';

/** What the cells of a sheet refer to. */
export interface Workbook {
  sheetPart: string;
  strings: string[];
  /** For each style, whether its numbers are dates. */
  dateStyles: boolean[];
  since1904: boolean;
}

const ROOT = 'xl/';

export async function openWorkbook(zip: Zip): Promise<Workbook> {
  const { sheetId, since1904 } = await readWorkbook(zip);
  const targets = await readTargets(zip);
  const sheetPart = partOf(targets.byId.get(sheetId) ?? '');
  if (!zip.has(sheetPart)) throw new Refusal('SHEET_UNREADABLE');
  return {
    sheetPart,
    since1904,
    strings: await readStrings(zip, partOf(targets.strings ?? 'sharedStrings.xml')),
    dateStyles: await readDateStyles(zip, partOf(targets.styles ?? 'styles.xml')),
  };
}

/** The first sheet that can be seen. */
async function readWorkbook(zip: Zip): Promise<{ sheetId: string; since1904: boolean }> {
  let sheetId: string | null = null;
  let since1904 = false;
  await readXml(zip.read(`${ROOT}workbook.xml`), {
    open: ({ name, attributes }) => {
      if (name === 'workbookPr') since1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (name === 'sheet' && sheetId === null && (attributes['state'] ?? 'visible') === 'visible') {
        sheetId = attributes['r:id'] ?? idAttribute(attributes);
      }
    },
    text: () => undefined,
    close: () => undefined,
  });
  if (sheetId === null) throw new Refusal('SHEET_UNREADABLE');
  return { sheetId, since1904 };
}

/** Some programs give the namespace of relationships another prefix. */
const idAttribute = (attributes: Readonly<Record<string, string>>): string | null =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? null;

async function readTargets(zip: Zip) {
  const byId = new Map<string, string>();
  const byType = new Map<string, string>();
  await readXml(zip.read(`${ROOT}_rels/workbook.xml.rels`), {
    open: ({ name, attributes }) => {
      if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return;
      const target = attributes['Target'] ?? '';
      byId.set(attributes['Id'] ?? '', target);
      byType.set((attributes['Type'] ?? '').split('/').at(-1) ?? '', target);
    },
    text: () => undefined,
    close: () => undefined,
  });
  return { byId, strings: byType.get('sharedStrings'), styles: byType.get('styles') };
}

const partOf = (target: string): string =>
  target.startsWith('/') ? target.slice(1) : ROOT + target.replace(/^\.\//, '');

async function readStrings(zip: Zip, part: string): Promise<string[]> {
  const strings: string[] = [];
  if (!zip.has(part)) return strings;
  let own = '';
  let inText = false;
  let phonetic = false;
  await readXml(zip.read(part), {
    open: ({ name }) => {
      if (name === 'si') own = '';
      else if (name === 't') inText = true;
      else if (name === 'rPh') phonetic = true;
    },
    text: (text) => {
      if (inText && !phonetic) own += text;
    },
    close: (name) => {
      if (name === 'si') strings.push(unescapeText(own));
      else if (name === 't') inText = false;
      else if (name === 'rPh') phonetic = false;
    },
  });
  return strings;
}

async function readDateStyles(zip: Zip, part: string): Promise<boolean[]> {
  const styles: boolean[] = [];
  if (!zip.has(part)) return styles;
  const formats = new Map<number, string>();
  let inCellFormats = false;
  await readXml(zip.read(part), {
    open: ({ name, attributes }) => {
      const id = Number(attributes['numFmtId']);
      if (name === 'numFmt') formats.set(id, attributes['formatCode'] ?? '');
      else if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'xf' && inCellFormats) styles.push(isDateFormat(id, formats.get(id)));
    },
    text: () => undefined,
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return styles;
}
