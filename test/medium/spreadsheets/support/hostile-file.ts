/**
 * What comes of a file: everything in it was imported, it was read and its bad rows were named, or it was refused whole with a
 * code.
 */
export type Outcome = 'imported' | 'problems' | `SHEET_${string}`;

export interface HostileFile {
  name: string;
  bytes: () => Buffer;
  /** Several where either is right. */
  outcome: Outcome | readonly Outcome[];
}

export const HEAD = 'code,name,level,parent_code';

export const hostile = (
  name: string,
  outcome: HostileFile['outcome'],
  bytes: () => Buffer | string,
): HostileFile => ({ name, outcome, bytes: () => Buffer.from(bytes()) });

let given = 0;
/** No two files bring in the same code. */
export const freshCode = (): string => `H${(given += 1)}`;

/** A file of one good row with the given name. */
export const named = (name: string): string =>
  `${HEAD}\n${freshCode()},"${name.replaceAll('"', '""')}",xã,\n`;

export const asXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
