/**
 * The key that names are searched by: without accents, in lower case, with single spaces.
 * It finds people and places; it never decides that two of them are the same one.
 */
export function searchKey(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
