import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = join(__dirname, '..');
const sheetsIn = (text: string): string[] =>
  [...text.matchAll(/'@mantine\/core\/styles\/(\w+)\.css'/g)].map(([, name = '']) => name);
const everywhere = sheetsIn(readFileSync(join(__dirname, 'styles.ts'), 'utf8'));

const LIST = ['Combobox', 'ScrollArea'];
/** The sheets that a component of Mantine is drawn with, besides those that every page has. */
const NEEDED: Record<string, string[]> = {
  Anchor: ['Text', 'Anchor'],
  Autocomplete: LIST,
  Combobox: ['Combobox'],
  Drawer: ['Drawer'],
  Menu: ['Menu'],
  MultiSelect: [...LIST, 'Pill', 'PillsInput'],
  NumberInput: ['NumberInput'],
  PasswordInput: ['PasswordInput'],
  Radio: ['Radio'],
  SegmentedControl: ['SegmentedControl', 'FloatingIndicator'],
  Select: LIST,
  Switch: ['Switch'],
  Tabs: ['Tabs'],
};

/** Names in the imports of values; what is imported as a type is not drawn. */
function componentsIn(text: string): string[] {
  const imports = [...text.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)];
  const names = imports.flatMap(([, list = '']) => list.split(',').map((name) => name.trim()));
  return names.filter((name) => name !== '' && !name.startsWith('type '));
}

it('come with whatever uses them, and do not wait for another page to bring them', () => {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.tsx'),
  );
  const missing = files.flatMap((file) => {
    const text = readFileSync(join(SOURCES, file), 'utf8');
    const there = new Set([...everywhere, ...sheetsIn(text)]);
    const needed = componentsIn(text).flatMap((component) => NEEDED[component] ?? []);
    return [...new Set(needed)].filter((sheet) => !there.has(sheet)).map((sheet) => `${file}: ${sheet}`);
  });
  expect(files.length).toBeGreaterThan(100);
  expect(missing).toEqual([]);
});
