import fc from 'fast-check';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { publicPage as english } from './en/public.ts';
import { readMessage } from './message-format.ts';
import { publicPage as easySwedish } from './sv-x-lattlast/public.ts';
import { sv } from './sv.ts';

/** The arguments of a text, and the ways that its choices name. */
const argumentsOf = (text: string) =>
  new Set(Array.from(text.matchAll(/\{(\w+)[,}]/g), ([, name = '']) => name));
const waysOf = (text: string) => Array.from(text.matchAll(/(\w+) \{/g), ([, way = '']) => way);
const isCount = (text: string, name: string) => new RegExp(`\\{${name}, (plural|number)`).test(text);

describe.each([
  ['sv', sv],
  ['en', english],
  ['sv-x-lattlast', easySwedish],
] as const)('every text of %s', (language, texts) => {
  test('is said as the whole of ICU MessageFormat would', () => {
    for (const [key, text] of Object.entries(texts).filter(([, one]) => one.includes('{'))) {
      const theirs = new IntlMessageFormat(text, language);
      const ours = readMessage(text, language);
      const values = fc.record(
        Object.fromEntries(
          Array.from(argumentsOf(text), (name) => [
            name,
            isCount(text, name)
              ? fc.constantFrom(0, 1, 2, 21, 1_234)
              : fc.constantFrom(...waysOf(text), 'något', 7),
          ]),
        ),
      );
      fc.assert(
        fc.property(values, (given) => {
          expect(ours(given), key).toBe(String(theirs.format({ ...given })));
        }),
        { numRuns: 8 },
      );
    }
  });
});

test.each([
  ["It''s {what}, and '{'{what}'}'", { what: 'so' }, "It's so, and {so}"],
  ["{n, plural, =0 {none} one {one} other {'#' is # and '{#}'}}", { n: 12 }, '# is 12 and {#}'],
  ['{n, plural, one {one} other {# {kind, select, a {apples} other {of #}}}}', { n: 2, kind: 'b' }, '2 of #'],
])('%s', (text, values, said) => {
  expect(readMessage(text, 'en')(values as Record<string, string | number>)).toBe(said);
  expect(new IntlMessageFormat(text, 'en').format(values)).toBe(said);
});

test.each([
  '{',
  '{name',
  'a } b',
  '{n, plural, one {x}}',
  '{n, ordinal, other {x}}',
  '{n, select, a {x} other x}',
])('%s is not well-formed', (text) => {
  expect(() => readMessage(text, 'sv')).toThrow('not well-formed');
});

test('a missing argument is a mistake in the program', () => {
  expect(() => readMessage('{name}', 'sv')({})).toThrow('name');
});
