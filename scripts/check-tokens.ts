/**
 * Checks web/src/styles/tokens.css: `node scripts/check-tokens.ts` reports and exits 1 on a failure; a unit test runs the same.
 *
 * 1. The two dark blocks are identical and define every colour of the light block.
 * 2. Every text pair is at least 4.5:1 and every pair of an interface part at least 3:1, in both themes (WCAG 2.2 AA 1.4.3, 1.4.11).
 * 3. Level and status marks stay apart (CIEDE2000, 10 or more) for normal and for simulated colour vision.
 *    Shape and word carry the meaning; this only guards the third cue.
 */
import { readFileSync } from 'node:fs';
import { allVisions, contrast, distance } from './colour.ts';

type Colours = Readonly<Record<string, string>>;
type Pair = readonly [front: string, back: string, kind: 'text' | 'part'];

function block(css: string, opening: RegExp): Colours {
  const body = opening.exec(css)?.[1];
  if (body === undefined) throw new Error(`tokens.css has no block ${opening.source}`);
  const found = [...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\s*;/gi)];
  return Object.fromEntries(found.map((match) => [match[1] ?? '', (match[2] ?? '').toLowerCase()]));
}

function pairs(): Pair[] {
  const all: Pair[] = [];
  for (const back of ['bg-canvas', 'bg-surface', 'bg-raised', 'bg-sunken', 'bg-hover', 'bg-selected']) {
    for (const front of ['fg', 'fg-2', 'fg-3', 'accent']) all.push([front, back, 'text']);
    all.push(['line-control', back, 'part'], ['focus', back, 'part']);
  }
  for (const family of ['lvl1', 'lvl2', 'lvl3', 'ok', 'warn', 'bad']) {
    const mark = family === 'warn' ? 'warn-edge' : `${family}-mark`;
    all.push([`${family}-fg`, `${family}-tint`, 'text'], [mark, `${family}-tint`, 'part']);
    for (const back of ['bg-surface', 'bg-canvas', 'bg-selected', 'bg-hover'])
      all.push([`${family}-fg`, back, 'text'], [mark, back, 'part']);
    all.push([`${family}-line`, 'bg-surface', 'part'], [`${family}-line`, `${family}-tint`, 'part']);
  }
  for (const back of ['map-land', 'map-urban', 'map-forest']) {
    all.push(['map-label', back, 'text']);
    for (const front of ['lvl1-mark', 'lvl2-mark', 'lvl3-mark', 'ok-mark', 'bad-mark', 'map-border'])
      all.push([front, back, 'part']);
  }
  for (const front of ['fg', 'fg-2', 'fg-3']) all.push([front, 'flash', 'text']);
  for (const back of ['ex-solid', 'ex-solid-2']) all.push(['ex-on', back, 'text']);
  for (const back of ['ex-tint', 'bg-surface']) all.push(['ex-fg', back, 'text']);
  for (const back of ['bg-surface', 'bg-canvas'])
    all.push(['lvl3-solid', back, 'part'], ['ex-solid', back, 'part'], ['idle-mark', back, 'part']);
  for (const family of ['ok', 'warn', 'bad']) all.push([`${family}-on`, `${family}-mark`, 'part']);
  return [
    ...all,
    ['lvl3-on', 'lvl3-solid', 'text'],
    ['on-accent', 'accent', 'text'],
    ['on-accent', 'accent-hover', 'text'],
    ['fg-inverse', 'bg-inverse', 'text'],
    ['fg-inverse-2', 'bg-inverse', 'text'],
    ['ex-line', 'ex-tint', 'part'],
    ['map-label', 'map-halo', 'text'],
    ['map-label-water', 'map-water', 'text'],
  ];
}

/** Marks that must never be mistaken for each other. */
const apart: readonly (readonly string[])[] = [
  ['lvl1-mark', 'lvl2-mark', 'lvl3-mark'],
  ['ok-mark', 'warn-mark', 'bad-mark', 'idle-mark'],
  ['ex-solid', 'lvl3-solid', 'accent'],
];

/** The failures of a tokens.css, each a sentence; empty when everything holds. */
export function checkTokens(source: string): string[] {
  const css = source.replace(/\/\*[\s\S]*?\*\//g, '');
  const light = block(css, /:root\s*\{\s*color-scheme:\s*light;([\s\S]*?)\}/);
  const dark = block(css, /:root:not\(\[data-theme=["']light["']\]\)\s*\{([\s\S]*?)\}/);
  const chosen = block(css, /:root\[data-theme=["']dark["']\]\s*\{([\s\S]*?)\}/);
  const failures: string[] = [];
  for (const name of new Set([...Object.keys(dark), ...Object.keys(chosen)]))
    if (dark[name] !== chosen[name])
      failures.push(`the dark blocks differ: --${name} ${dark[name]} and ${chosen[name]}`);
  for (const name of Object.keys(light)) if (!dark[name]) failures.push(`--${name} has no dark value`);

  for (const [theme, colours] of [
    ['light', light],
    ['dark', dark],
  ] as const) {
    for (const [front, back, kind] of pairs()) {
      const [one, other] = [colours[front], colours[back]];
      if (!one || !other) failures.push(`${theme}: unknown token in the pair ${front} on ${back}`);
      else if (contrast(one, other) < (kind === 'text' ? 4.5 : 3))
        failures.push(`${theme}: ${front} on ${back} is only ${contrast(one, other).toFixed(2)}:1`);
    }
    for (const set of apart)
      for (const [index, first] of set.entries())
        for (const second of set.slice(index + 1))
          for (const vision of allVisions) {
            const [one, other] = [colours[first], colours[second]];
            if (!one || !other || distance(one, other, vision) < 10)
              failures.push(`${theme}: ${first} and ${second} are too alike (${vision})`);
          }
  }
  return failures;
}

/** The text of the tokens that the build uses. */
export function readTokens(): string {
  return readFileSync(new URL('../web/src/styles/tokens.css', import.meta.url), 'utf8');
}

if (import.meta.main) {
  const failures = checkTokens(readTokens());
  console.log(failures.length === 0 ? 'tokens.css: all checks passed' : failures.join('\n'));
  process.exitCode = failures.length === 0 ? 0 : 1;
}
