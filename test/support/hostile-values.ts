import { oneOf } from './from-schema.ts';

/** Stands in a value for a number that JavaScript cannot write: JSON can. */
const tooLarge = '@too-large@';

const deep = (depth: number): unknown =>
  JSON.parse(`${'[{"a":'.repeat(depth)}1${'}]'.repeat(depth)}`) as unknown;

/** Values that somebody who wishes no good puts where another is expected. */
const hostile: readonly (() => unknown)[] = [
  () => null,
  () => '',
  () => ' \t\n ',
  () => 'å'.repeat(100_000),
  () => 'e\u0301'.repeat(3_000),
  () => 'larm\u0000',
  () => '\ud800',
  () => '\u202egod natt\u200b\ufeff',
  () => `'; drop table event; --`,
  () => '<img src=x onerror=alert(1)>',
  () => '=cmd|calc!A0',
  () => '../../../../etc/passwd',
  () => '{time, plural, one {',
  () => '1970-01-01T00:00:00Z',
  () => '+275760-09-13T00:00:00.001Z',
  () => '00000000-0000-0000-0000-000000000000',
  () => Number.MAX_VALUE,
  () => -Number.MAX_VALUE,
  () => Number.MIN_VALUE,
  () => Number.MAX_SAFE_INTEGER + 1,
  () => 2 ** 31,
  () => -1,
  () => 0.1,
  () => tooLarge,
  () => true,
  () => [],
  () => [[]],
  () => ({}),
  () => JSON.parse('{"length":1e9,"toString":1,"valueOf":2,"then":3,"toJSON":4}') as unknown,
  () => JSON.parse('{"__proto__":{"roles":["administrator"]}}') as unknown,
  () => ({ constructor: { prototype: { polluted: true } } }),
  () => ['__proto__', 'constructor', 'hasOwnProperty'],
  () => Array.from({ length: 6_000 }, (_, index) => index),
  () => Object.fromEntries(Array.from({ length: 3_000 }, (_, index) => [`k${index}`, index])),
  () => deep(400),
];

/** A value with one place of it, anywhere in it, replaced, left out or joined by something hostile. */
export function spoilt(value: unknown, random: () => number): unknown {
  const parts = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  if (parts.length === 0 || random() < 0.2) return oneOf(hostile, random)();
  const [at] = oneOf(parts, random);
  const changed = (part: unknown): unknown => (random() < 0.1 ? undefined : spoilt(part, random));
  if (Array.isArray(value))
    return value.map((part: unknown, index) => (String(index) === at ? changed(part) : part));
  const more = random() < 0.1 ? [['__proto__', { admin: true }] as const] : [];
  return Object.fromEntries([
    ...parts.map(([name, part]) => [name, name === at ? changed(part) : part] as const),
    ...more,
  ]);
}

/** As it is sent. */
export function hostileJson(value: unknown): string {
  return (JSON.stringify(value) ?? '').replaceAll(`"${tooLarge}"`, '1e999');
}
