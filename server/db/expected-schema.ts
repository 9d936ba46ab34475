/**
 * What the migrations make, without a database: `schema.txt` beside them says of each what it adds (`+`) and takes away (`-`).
 *
 * Invariant: it is what PostgreSQL's own catalogue says after each migration; test/db/schema.test.ts applies them and compares.
 * Reason: a register of what was applied says nothing of what somebody has dropped or added since.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SchemaPart } from './catalogue.ts';

export const schemaFile = 'schema.txt';

/** What one migration changes. */
export type SchemaStep = {
  readonly name: string;
  readonly adds: readonly SchemaPart[];
  readonly drops: readonly SchemaPart[];
};

/** A part, told from every other; parts with the same id say the same. */
export function idOf({ kind, table, name, says }: SchemaPart): string {
  return `${kind} ${table}${name === '' ? '' : `.${name}`} ${says}`;
}

/** The steps of a folder of migrations, in order. */
export async function readSchemaSteps(directory: string): Promise<SchemaStep[]> {
  return schemaSteps(await readFile(join(directory, schemaFile), 'utf8'));
}

/** The steps that `schemaText` has written. @throws Error where it has not. */
export function schemaSteps(text: string): SchemaStep[] {
  const steps: { name: string; adds: SchemaPart[]; drops: SchemaPart[] }[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line === '' || line.startsWith('#')) continue;
    const [, sign, kind, table = '', name = '', says = ''] =
      /^([+-]) (table|column|index|constraint|trigger) (\w+)(?:\.(\w+))? (.+)$/.exec(line) ?? [];
    const step = steps.at(-1);
    if (sign === undefined) steps.push({ name: line, adds: [], drops: [] });
    else if (step === undefined) throw new Error(`${schemaFile} begins with ${line}`);
    else step[sign === '+' ? 'adds' : 'drops'].push({ kind: kind as SchemaPart['kind'], table, name, says });
  }
  return steps;
}

/** The parts that are there after the first `count` steps. */
export function schemaAfter(steps: readonly SchemaStep[], count = steps.length): SchemaPart[] {
  const parts = new Map<string, SchemaPart>();
  for (const { adds, drops } of steps.slice(0, count)) {
    for (const part of drops) parts.delete(idOf(part));
    for (const part of adds) parts.set(idOf(part), part);
  }
  return [...parts.values()];
}

/** The steps as the file has them. */
export function schemaText(steps: readonly SchemaStep[]): string {
  const lines = steps.flatMap(({ name, adds, drops }) => [
    '',
    name,
    ...drops.map((part) => `- ${idOf(part)}`),
    ...adds.map((part) => `+ ${idOf(part)}`),
  ]);
  return `# What each migration makes (+) and takes away (-). Made anew by: vitest run --project rooms test/db/schema.test.ts -u\n${lines.join('\n')}\n`;
}
