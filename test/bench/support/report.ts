import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { Comparison } from './paired-rounds';
import { showSpread } from './spread';

const results = join(__dirname, '../../results');

export type Row = Record<string, string | number>;

/** Prints the bench's table and keeps everything behind it in test/results/bench-<name>.json. */
export function report(name: string, rows: Row[], details: unknown): void {
  process.stdout.write(`\n${name}\n${table(rows)}\n`);
  mkdirSync(results, { recursive: true });
  const machine = {
    cores: cpus().length,
    cpu: cpus()[0]?.model ?? 'unknown',
    node: process.version,
  };
  const file = join(results, `bench-${name}.json`);
  writeFileSync(
    file,
    JSON.stringify({ name, at: new Date().toISOString(), machine, rows, details }, null, 2),
  );
}

/** One line of the table: what was compared, and what a comparison found. */
export function comparisonRow(what: string, unit: string, comparison: Comparison, goal: string): Row {
  return {
    what,
    [`subject, ${unit}`]: showSpread(comparison.subject),
    [`baseline, ${unit}`]: showSpread(comparison.baseline),
    ratio: showSpread(comparison.ratio, 3),
    'A/A': `${showSpread(comparison.control, 3)}${comparison.void ? ' VOID' : ''}`,
    goal,
  };
}

function table(rows: Row[]): string {
  const heads = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [heads, ...rows.map((row) => heads.map((head) => String(row[head] ?? '')))];
  const widths = heads.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
