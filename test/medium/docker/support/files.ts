import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getMetadataStorage } from 'class-validator';
import { Environment } from '../../../../apps/server/src/config/environment';

export const root = join(__dirname, '../../../..');
export const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** Names of all settings that the server reads from its environment. */
export function knownSettings(): string[] {
  const rules = getMetadataStorage().getTargetValidationMetadatas(Environment, '', false, false);
  return [...new Set(rules.map(({ propertyName }) => propertyName))];
}

/** What a module of tools/ exports. It runs in a process of its own, as plain Node runs it. */
export function exported<T>(module: string, expression: string): T {
  const script = `import * as it from ${JSON.stringify(join(root, module))}; console.log(JSON.stringify(await ${expression}))`;
  const lines = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  return JSON.parse(lines);
}
