import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { makeZip } from 'client-zip';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { tyresoDocument } from '../../test/support/example-document.ts';
import { headOf, makeLog } from '../../test/support/make-log.ts';
import { oneOfEach } from '../../test/support/one-of-each.ts';
import { testSigner } from '../../test/support/test-signer.ts';
import { verifyExport } from '../export/verify.ts';
import { logLinesIn } from './log-in-file.ts';

const log = makeLog(oneOfEach(tyresoDocument));
const head = testSigner().signHead({ organisation: 'tyreso', ...headOf(log) }, '2026-11-22T05:12:00.000Z');
const ndjson = [...log, { head }].map((line) => `${JSON.stringify(line)}\n`).join('');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vaka-log-in-file-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(name: string, content: string | Buffer): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
}

async function verified(file: string) {
  const lines = await logLinesIn(file);
  return lines === null ? null : await verifyExport(lines, null);
}

async function zip(files: { name: string; input: string }[]): Promise<Buffer> {
  return await buffer(Readable.fromWeb(makeZip(files) as unknown as ReadableStream<Uint8Array>));
}

const viewer = (packed: string) =>
  `<!doctype html><html><script type="text/plain" id="vaka-log">${packed}</script></html>`;

describe('the log is found', () => {
  test('in a ZIP, whatever folder it lies in', async () => {
    const archive = await zip([
      { name: 'vaka/LAS-MIG.txt', input: 'Till arkivarien' },
      { name: 'vaka/representations/data/data/logg.ndjson', input: ndjson },
    ]);
    expect(await verified(await write('all.zip', archive))).toMatchObject({
      kind: 'whole',
      events: log.length,
    });
    expect(await verified(await write('none.zip', await zip([{ name: 'a.txt', input: 'a' }])))).toBeNull();
  });

  test('in the viewer', async () => {
    const packed = gzipSync(ndjson).toString('base64');
    expect(await verified(await write('viewer.html', viewer(packed)))).toMatchObject({ kind: 'whole' });
  });
});

describe('what is not whole is told', () => {
  test('a ZIP without its directory holds no log', async () => {
    const archive = await zip([{ name: 'logg.ndjson', input: ndjson }]);
    expect(await verified(await write('cut.zip', archive.subarray(0, archive.length / 2)))).toBeNull();
  });

  test('a changed byte inside', async () => {
    const file = await write('all.zip', await zip([{ name: 'logg.ndjson', input: ndjson }]));
    const bytes = await readFile(file);
    const at = bytes.indexOf('"recordedAt"') + 20;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    expect(await verified(await write('changed.zip', bytes))).toMatchObject({ kind: 'broken', line: 1 });
  });

  test('a viewer that is cut off', async () => {
    const packed = gzipSync(ndjson).toString('base64');
    const cut = viewer(packed).slice(0, packed.length / 2);
    expect(await verified(await write('cut.html', cut))).toMatchObject({ kind: 'broken' });
    expect(await verified(await write('other.html', '<html>nothing</html>'))).toMatchObject({
      kind: 'broken',
    });
  });
});
