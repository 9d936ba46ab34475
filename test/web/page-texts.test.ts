import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandSchemas } from '#shared/commands.ts';
import { eventVersions } from '#shared/events.ts';
import { svFirst } from '#shared/language/sv-first.ts';
import { svPages } from '#shared/language/sv-pages.ts';
import { svServer } from '#shared/language/sv-server.ts';

const root = join(import.meta.dirname, '../..');
const entry = join(root, 'web/src/main.tsx');
/** What the first load consists of; whatever else is loaded goes through with-texts.ts. */
const first = [entry, join(root, 'web/src/app/board-route.tsx')];

type Module = {
  readonly code: string;
  readonly imports: readonly string[];
  readonly later: readonly string[];
};

function read(file: string): Module {
  const code = readFileSync(file, 'utf8')
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/^\s*\/\/.*$/gm, '');
  const paths = (found: Iterable<RegExpMatchArray>) =>
    [...found].flatMap(([, specifier = '']) => resolved(file, specifier));
  return {
    code,
    imports: paths(code.matchAll(/^(?:import|export)\s(?!type\b)(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm)),
    later: paths(code.matchAll(/import\(\s*'([^']+)'/g)),
  };
}

function resolved(from: string, specifier: string): string[] {
  const path = specifier.startsWith('#shared/')
    ? join(root, 'shared', specifier.slice('#shared/'.length))
    : resolve(dirname(from), specifier);
  const isOurs = specifier.startsWith('.') || specifier.startsWith('#shared/');
  return isOurs && /\.tsx?$/.test(path) && existsSync(path) ? [path] : [];
}

/** Everything that some modules import, and what that imports in turn, without what is imported later. */
function reached(from: readonly string[], follow: 'first' | 'all'): Map<string, Module> {
  const found = new Map<string, Module>();
  const waiting = [...from];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file) || file.includes('/shared/language/')) continue;
    const module = read(file);
    found.set(file, module);
    waiting.push(...module.imports, ...(follow === 'all' ? module.later : []));
  }
  return found;
}

/** Names of events and commands look like keys; such a word is a key only where `message` is given it. */
const otherNames: ReadonlySet<string> = new Set([
  ...Object.keys(eventVersions),
  ...Object.keys(commandSchemas),
]);

/** Keys that modules ask `message` for, those that are made of an id by what they begin with. */
function asked(modules: ReadonlyMap<string, Module>, keys: readonly string[]): string[] {
  return [...modules].flatMap(([file, { code }]) => {
    const words = new Set(
      Array.from(code.matchAll(/['"`]([a-z][\w-]*\.[\w.-]*)['"`]/g), ([, word = '']) => word),
    );
    const given = new Set(Array.from(code.matchAll(/message\(\s*'([^']+)'/g), ([, word = '']) => word));
    const beginnings = Array.from(code.matchAll(/`([a-z][\w-]*\.[\w.-]*)\$\{/g), ([, word = '']) => word);
    return keys
      .filter(
        (key) =>
          given.has(key) ||
          (words.has(key) && !otherNames.has(key)) ||
          beginnings.some((beginning) => key.startsWith(beginning)),
      )
      .map((key) => `${key} in ${file.slice(root.length + 1)}`);
  });
}

describe('the texts in the browser', () => {
  const atFirst = reached(first, 'first');
  const everything = reached(first, 'all');

  it('of the first load are there without those of the pages', () => {
    const missing = asked(atFirst, Object.keys(svPages));
    expect(atFirst.size).toBeGreaterThan(100);
    expect(missing).toEqual([]);
  });

  it('are never those of the server', () => {
    const web = new Map([...everything].filter(([file]) => file.includes('/web/src/')));
    expect(web.size).toBeGreaterThan(200);
    expect(asked(web, Object.keys(svServer))).toEqual([]);
  });

  it('come before whatever is loaded later', () => {
    const bare = [...everything].flatMap(([file, { code }]) =>
      Array.from(code.matchAll(/(withTexts\(\s*\(\)\s*=>\s*)?import\(\s*'([^']+)'/g))
        .filter(([, wrapped]) => wrapped === undefined)
        .map(([, , specifier]) => `${specifier} in ${file.slice(root.length + 1)}`),
    );
    expect(bare.toSorted()).toEqual([
      '#shared/classification/suggest.ts in web/src/features/incident/use-suggestion.ts',
      './board-route.tsx in web/src/app/pages.ts',
      './outbox-engine.ts in web/src/sync/outbox.ts',
      './page-texts.ts in web/src/lib/with-texts.ts',
      './picture.ts in web/src/sync/connection.ts',
      './picture.ts in web/src/sync/connection.ts',
      './picture.ts in web/src/sync/connection.ts',
      './recorded-rows.ts in web/src/sync/connection.ts',
      './recorded-rows.ts in web/src/sync/send-command.ts',
    ]);
  });

  it('stand in one part of the catalogue each', () => {
    const all = [svFirst, svPages, svServer].flatMap((part) => Object.keys(part));
    expect(all.filter((key, index) => all.indexOf(key) !== index)).toEqual([]);
  });
});
