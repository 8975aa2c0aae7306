import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { PlainText, PlainTextOrNull } from './plain-text.decorator';

class Note {
  @PlainText(20)
  text!: string;

  @PlainTextOrNull(10)
  author!: string | null;
}

function read(text: unknown, author: unknown): { note: Note; accepted: boolean } {
  const note = plainToInstance(Note, { text, author });
  return { note, accepted: validateSync(note).length === 0 };
}

describe('text that people typed', () => {
  it('is kept composed, without blanks around, with plain line breaks', () => {
    const { note, accepted } = read('  Điểm cầu\r\nsố 1 '.normalize('NFD'), null);
    expect(accepted).toBe(true);
    expect(note.text).toBe('Điểm cầu\nsố 1'.normalize('NFC'));
  });

  it.each([
    ['a null character', 'a\0b'],
    ['an escape sequence', 'a\u001b[31m'],
    ['a turned direction', 'a\u202etxt.exe'],
    ['half a character', 'a\ud83d'],
    ['blanks only', ' \n '],
    ['too much', 'a'.repeat(21)],
    ['no text', 7],
  ])('is refused with %s', (_, text) => {
    expect(read(text, null).accepted).toBe(false);
  });

  it('may be missing where it may, and blank is missing', () => {
    expect(read('a', '  ').note.author).toBeNull();
    expect(read('a', null).accepted).toBe(true);
    expect(read('a', undefined).accepted).toBe(false);
  });
});
