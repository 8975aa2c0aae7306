const ALLOWED = /^[+(0-9][0-9 .()/,;+-]*$/;
const DIGITS = { min: 3, max: 15 };

const digitsOf = (text: string): string => text.replace(/\D/g, '');
/** Offices write two numbers into one field. */
const numbersIn = (text: string): string[] => text.split(/[/,;]/).filter((part) => part.trim() !== '');

/** Whether a text is one telephone number or several, however they are grouped. */
export function isPhone(text: string): boolean {
  return (
    ALLOWED.test(text) &&
    numbersIn(text).every((part) => {
      const { length } = digitsOf(part);
      return length >= DIGITS.min && length <= DIGITS.max;
    })
  );
}

/** The numbers of a text in one spelling: digits alone, Việt Nam's own code as the leading zero. */
export function phoneKeys(text: string): string[] {
  return numbersIn(text).map((part) => digitsOf(part).replace(/^(0084|84(?=\d{9}))/, '0'));
}
