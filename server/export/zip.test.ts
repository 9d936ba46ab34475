import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { describe, expect, test, vi } from 'vitest';
import { evolve } from '#shared/fold.ts';
import { applyChanges, emptyState } from '#shared/state.ts';
import { tyresoDocument } from '../../test/support/example-document.ts';
import { headOf, logPages, makeLog } from '../../test/support/make-log.ts';
import { oneOfEach } from '../../test/support/one-of-each.ts';
import { testSigner } from '../../test/support/test-signer.ts';
import { unzip } from '../../test/support/unzip.ts';
import { attachedFile, nameInArchive } from './attached-files.ts';
import { exportJournal } from './export.ts';
import type { ExportOrder } from './export.ts';

// Journals are made in a thread that gives way to all else, as other tests beside.
vi.setConfig({ testTimeout: 30_000 });

const log = makeLog(oneOfEach(tyresoDocument));
const state = emptyState();
for (const event of log) applyChanges(state, evolve(state, event));

function order(given: Partial<ExportOrder> = {}): ExportOrder {
  return {
    organisation: 'tyreso',
    format: 'zip',
    restricted: false,
    account: { name: 'TiB', roles: ['duty-officer'] },
    log: logPages(log, 50),
    state,
    head: headOf(log),
    signer: testSigner(),
    attachments: { bytes: (_organisation, id) => Promise.resolve(Buffer.from(`innehåll ${id}`)) },
    now: '2026-11-22T04:12:00.000Z',
    ...given,
  };
}

async function zipped(given: Partial<ExportOrder> = {}): Promise<Map<string, string>> {
  return unzip(await buffer((await exportJournal(order(given))).body as Readable));
}

const attached = log.flatMap((event) => attachedFile(event, state) ?? []);

describe('everything as ZIP', () => {
  test('has every attached file by its name, and lists the hash of each file that it holds', async () => {
    const files = await zipped();
    const inside = [...files.keys()].filter((name) => name.startsWith('bilagor/'));
    expect(attached.length).toBeGreaterThan(1);
    expect(inside).toHaveLength(attached.length);
    const [first] = attached;
    expect(files.get(inside[0] ?? '')).toBe(`innehåll ${first?.id}`);
    const list = (files.get('bilagor.csv') ?? '').trimEnd().split('\r\n');
    expect(list).toHaveLength(attached.length + 1);
    const manifest = files.get('manifest-sha256.txt') ?? '';
    for (const name of inside)
      expect(manifest).toContain(
        `${createHash('sha256')
          .update(files.get(name) ?? '')
          .digest('hex')}  ${name}\n`,
      );
  });

  test('tells how the seals of the log are made', async () => {
    const readme = (await zipped()).get('LÄS-MIG.txt') ?? '';
    for (const name of ['payloadHash', 'sealedHash', 'hash'])
      expect(readme).toMatch(new RegExp(`^${name}: .*SHA-256 .*RFC 8785`, 'm'));
  });

  test('tells of a file that is no longer kept, and has no other in its place', async () => {
    const files = await zipped({ attachments: { bytes: () => Promise.resolve(null) } });
    expect([...files.keys()].filter((name) => name.startsWith('bilagor/'))).toEqual([]);
    expect(files.get('bilagor.csv')).toContain(attached[0]?.sha256 ?? 'none');
  });

  test('does not end where one of its files cannot be read', async () => {
    const attachments = { bytes: () => Promise.reject(new Error('the database is gone')) };
    const { body } = await exportJournal(order({ attachments }));
    await expect(buffer(body as Readable)).rejects.toThrow('the database is gone');
  });

  test('stops being made when nobody reads it any more', async () => {
    const { body } = await exportJournal(order());
    const stream = body as Readable;
    stream.once('data', () => stream.destroy());
    await expect(buffer(stream)).rejects.toThrow();
    expect(stream.destroyed).toBe(true);
  });
});

test.each([
  ['../../etc/passwd', '001 .._.._etc_passwd'],
  ['C:\\x\\y:z.txt', '001 C__x_y_z.txt'],
  ['skyddsrum\u202egpj.exe', '001 skyddsrum_gpj.exe'],
  ['Översvämning å.jpg', '001 Översvämning å.jpg'],
  [`${'x'.repeat(300)}.pdf`, `001 ${'x'.repeat(116)}.pdf`],
])('the name %j is in an archive %j', (name, expected) => {
  expect(nameInArchive(name, 1)).toBe(expected);
});
