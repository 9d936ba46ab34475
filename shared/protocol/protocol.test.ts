// A test may use what shared may not: a real SHA-256.
// oxlint-disable-next-line no-restricted-imports
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';

/**
 * What stands on the wire, and under which version of it. When a file here changes in meaning, raise the version, and say in
 * shared/README.md (S8) what an older client makes of it; then put the new hashes here. The hash is that of the file without
 * comments and white space, so that words and layout may change freely.
 */
const wire = {
  version: 1,
  files: {
    'command-message.ts': '9982db6407509531',
    'erasure-answers.ts': '506604b05dc0f237',
    'evidence-answers.ts': '2875e56eee31611f',
    'event.ts': '0fa0ee3a8d695628',
    'events-message.ts': '9c4eb6f3c188cb50',
    'export-job.ts': '5ed46d9adca21bfe',
    'follow-message.ts': '7145eccf8cf62507',
    'heartbeat-message.ts': 'b74df4860f768a69',
    'lean-event.ts': 'e8e73a2645f9636f',
    'map-ground.ts': 'de408737e35d2cc3',
    'packed-message.ts': 'c7b4bbc18cc3be78',
    'position.ts': 'db39a9f6387f88ce',
    'presence-message.ts': '0556719ea76bafbc',
    'problem-document.ts': '379a39996770f769',
    'reset-message.ts': 'cf54cc6342711bf8',
    'search-message.ts': '161f581cb3cc5f75',
    'state-answer.ts': '3c9656feb0673b9b',
  } as { readonly [file: string]: string },
};

const sources = import.meta.glob<string>(['./*.ts', '!./*.test.ts', '../kernel/event.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

function hashOf(source: string): string {
  const meaning = source.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '').replaceAll(/\s+/g, '');
  return createHash('sha256').update(meaning).digest('hex').slice(0, 16);
}

test('nothing changes on the wire without a new version of it (rule S8)', () => {
  const found = Object.entries(sources).map(([path, source]) => [path.split('/').at(-1), hashOf(source)]);
  expect(Object.fromEntries(found), `the wire is no longer version ${wire.version}`).toEqual(wire.files);
});
