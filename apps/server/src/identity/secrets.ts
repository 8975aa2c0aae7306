import { createHash, randomBytes, randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** argon2id with 19 MiB and two passes, the least that OWASP's password storage sheet asks for. */
const PASSWORD_COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** No 0/O, 1/I/L: read aloud over a telephone and typed by hand. */
const CLEAR_LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

export const hashPassword = (password: string): Promise<string> => hash(password, PASSWORD_COST);
export const verifyPassword = (passwordHash: string, password: string): Promise<boolean> =>
  verify(passwordHash, password);

/** 256 random bits for a link or a cookie, base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Tokens are random and long, so that a fast hash protects them. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

export const newPin = (digits: number): string => String(randomInt(10 ** digits)).padStart(digits, '0');

export const newClearCode = (length: number): string =>
  Array.from({ length }, () => CLEAR_LETTERS[randomInt(CLEAR_LETTERS.length)]).join('');
