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

/**
 * Whether a name fits what somebody types: every typed word begins a word of the name. "y yen" finds
 * "UBND huyện Ý Yên" and not every "huyện", which merely contains the letters.
 */
export function matchesSearch(text: string, query: string): boolean {
  const words = searchKey(text).split(/[^\p{Letter}\p{Number}]+/u);
  return searchKey(query)
    .split(' ')
    .every((typed) => words.some((word) => word.startsWith(typed)));
}
