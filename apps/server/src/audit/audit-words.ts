import { AUDIT_ACTORS, searchKey } from '@diem-cau/shared';

/** Longer rows, such as an import's, are found by what they begin with. */
const LONGEST = 20_000;

/** Words as the index keeps them: searchable, each once, without signs that PostgreSQL would read as more than a word. */
export function indexedWords(...texts: readonly string[]): string {
  const words = searchKey(texts.join(' ')).split(/[^\p{Letter}\p{Number}]+/u);
  return [...new Set(words)].join(' ').trim().slice(0, LONGEST);
}

export function actorWords(kind: string, name: string | null): string {
  const { vi = '', en = '' } = AUDIT_ACTORS[kind] ?? {};
  return indexedWords(vi, en, name ?? '');
}

/** The texts in one side of a change, wherever they stand in it. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/**
 * The condition that every typed word begins a word of the row.
 *
 * @param typed what somebody typed
 * @param only `A` for the actor's words alone
 * @returns one `to_tsquery` text for each word
 */
export function queriesFor(typed: string, only: 'A' | '' = ''): string[] {
  return indexedWords(typed)
    .split(' ')
    .filter(Boolean)
    .map((word) => `${word}:*${only}`);
}
