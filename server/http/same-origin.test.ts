import { expect, test } from 'vitest';
import { isSameOrigin } from './same-origin.ts';

const host = 'vaka.example.se';
const own = 'https://vaka.example.se';

test.each([
  ['neither header', {}, null, false],
  ['its own origin', { origin: own }, null, true],
  ['another site', { origin: 'https://elsewhere.example' }, null, false],
  ['another port', { origin: 'https://vaka.example.se:8443' }, null, false],
  ['an opaque origin', { origin: 'null' }, null, false],
  [
    'the configured origin behind a proxy that renames the host',
    { origin: 'https://kris.example' },
    'https://kris.example',
    true,
  ],
  ['a same-origin fetch', { 'sec-fetch-site': 'same-origin' }, null, true],
  ['a sibling site', { 'sec-fetch-site': 'same-site' }, null, false],
  ['a bookmark', { 'sec-fetch-site': 'none' }, null, false],
  [
    'headers that contradict each other',
    { origin: 'https://elsewhere.example', 'sec-fetch-site': 'same-origin' },
    null,
    false,
  ],
  ['its own origin, but cross-site', { origin: own, 'sec-fetch-site': 'cross-site' }, null, false],
] as const)('a request with %s', (_what, headers, publicUrl, expected) => {
  expect(isSameOrigin(headers, host, publicUrl)).toBe(expected);
});
