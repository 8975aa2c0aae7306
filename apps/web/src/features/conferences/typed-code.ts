/**
 * The conference's code in what somebody typed or pasted: blanks and dashes between its letters do not matter, and of a whole
 * address the code is taken.
 */
export function typedCode(text: string): string {
  const path = /\/c\/([^/?#\s]+)/i.exec(text)?.[1];
  return (path ?? text).replace(/[\s.-]+/g, '').toUpperCase();
}
