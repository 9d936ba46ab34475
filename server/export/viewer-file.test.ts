import { text } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { applyChanges, emptyState } from '#shared/state.ts';
import { evolve } from '#shared/fold.ts';
import { tyresoDocument } from '../../test/support/example-document.ts';
import { headOf, logPages, makeLog } from '../../test/support/make-log.ts';
import { oneOfEach } from '../../test/support/one-of-each.ts';
import { testSigner } from '../../test/support/test-signer.ts';
import { linesOf } from './lines.ts';
import { ndjson } from './ndjson.ts';
import { verifyExport } from './verify.ts';
import { ViewerMissing, viewerFile } from './viewer-file.ts';

const now = '2026-11-22T05:12:00.000Z';
const log = makeLog(oneOfEach(tyresoDocument));
const page = '<body><div id="root"></div><!--vaka-file--></body>';

async function made(from = page): Promise<string> {
  const state = emptyState();
  for (const event of log) applyChanges(state, evolve(state, event));
  const head = headOf(log);
  const signed = testSigner().signHead({ organisation: 'tyreso', ...head }, now);
  const pages = logPages(log, 7).pages('tyreso', 0);
  const lines = ndjson({ pages, selected: () => true, head: signed });
  const named = { ...state, organisation: { ...tyresoDocument, name: '</script><b>Tyresö' } };
  return text(await viewerFile({ organisation: 'tyreso', state: named, head, now, lines, page: from }));
}

const content = (file: string, id: string): string =>
  new RegExp(`<script type="[a-z/]+" id="${id}">([^<]*)</script>`).exec(file)?.[1] ?? '';

test('the file holds the log, which verifies as the one that was taken out', async () => {
  const file = await made();
  const lines = gunzipSync(Buffer.from(content(file, 'vaka-log'), 'base64'));
  const outcome = await verifyExport(
    linesOf(
      (async function* () {
        yield await Promise.resolve(lines);
      })(),
    ),
    null,
  );
  expect(outcome).toMatchObject({ kind: 'whole', organisation: 'tyreso', events: log.length });
});

test('what the file says of itself cannot end its element', async () => {
  const file = await made();
  expect(JSON.parse(content(file, 'vaka-about'))).toEqual({
    organisation: { id: 'tyreso', name: '</script><b>Tyresö', example: true },
    takenAt: now,
    seq: log.length,
  });
  expect(file.startsWith('<body><div id="root"></div>')).toBe(true);
  expect(file.endsWith('</script></body>')).toBe(true);
});

test('the water around the organisation comes along', async () => {
  const packed = Buffer.from(content(await made(), 'vaka-basemap'), 'base64');
  expect(JSON.parse(gunzipSync(packed).toString())).toMatchObject({ type: 'FeatureCollection' });
});

test('a page that has no place for a log is refused', async () => {
  await expect(made('<body></body>')).rejects.toThrow(ViewerMissing);
});
