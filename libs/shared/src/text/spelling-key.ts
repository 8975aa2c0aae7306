/** Grave, acute, tilde, hook above, dot below: the tones. What changes the letter itself (â, ơ, đ) is no tone. */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;

function toneLast(syllable: string): string {
  const tones = syllable.match(TONE) ?? [];
  return syllable.replace(TONE, '') + tones.join('');
}

/**
 * One key for all ways of writing the same name: composed or not, in either case, with the tone of "Hoà" or of "Hòa".
 * Accents count: Hoa, Hòa and Hóa are three people.
 */
export function spellingKey(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .split(/\s+/)
    .filter((syllable) => syllable !== '')
    .map(toneLast)
    .join(' ')
    .normalize('NFC');
}
