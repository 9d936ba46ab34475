import { buffer, text } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { describe, expect, test, vi } from 'vitest';
import { evolve } from '#shared/fold.ts';
import { applyChanges, emptyState } from '#shared/state.ts';
import { tyresoDocument } from '../../test/support/example-document.ts';
import { headOf, logPages, makeLog } from '../../test/support/make-log.ts';
import { ids } from '../../test/support/one-of-each-ids.ts';
import { oneOfEach } from '../../test/support/one-of-each.ts';
import { testSigner } from '../../test/support/test-signer.ts';
import { exportJournal } from './export.ts';
import type { ExportOrder } from './export.ts';
import { linesOf } from './lines.ts';
import { verifyExport } from './verify.ts';

// Journals are made in a thread that gives way to all else, as other tests beside.
vi.setConfig({ testTimeout: 30_000 });

const log = makeLog(oneOfEach(tyresoDocument));
const state = emptyState();
for (const event of log) applyChanges(state, evolve(state, event));
const signer = testSigner();

function order(given: Partial<ExportOrder>): ExportOrder {
  return {
    organisation: 'tyreso',
    format: 'ndjson',
    restricted: false,
    account: { name: 'TiB', roles: ['duty-officer'] },
    log: logPages(log, 10),
    state,
    head: headOf(log),
    signer,
    attachments: { bytes: (_organisation, id) => Promise.resolve(Buffer.from(`bytes of ${id}`)) },
    now: '2026-11-22T04:12:00.000Z',
    ...given,
  };
}

async function bytesOf(body: Buffer | Readable): Promise<Buffer> {
  return body instanceof Readable ? Buffer.from(await text(body)) : body;
}

describe('an export', () => {
  test.each([
    ['pdf', 'dagbok', 'application/pdf', '%PDF-1.7'],
    ['xlsx', 'dagbok', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK'],
    ['csv', 'dagbok', 'text/csv; charset=utf-8', '\ufeff"Nummer"'],
    ['ndjson', 'logg', 'application/x-ndjson', '{"organisation":"tyreso"'],
    ['geojson', 'karta', 'application/geo+json', '{"type":"FeatureCollection"'],
    ['ics', 'kalender', 'text/calendar; charset=utf-8', 'BEGIN:VCALENDAR\r\n'],
    ['zip', 'allt', 'application/zip', 'PK'],
  ] as const)('as %s has its type, its name and its content', async (format, kind, contentType, start) => {
    const file = await exportJournal(order({ format }));
    expect(file.contentType).toBe(contentType);
    expect(file.filename).toBe(`tyreso-${kind}-2026-11-22-0512.${format}`);
    expect((await bytesOf(file.body)).toString().startsWith(start)).toBe(true);
  });

  test('is named after its incident, and tells by its name that it holds restricted texts', async () => {
    const file = await exportJournal(order({ format: 'csv', incident: ids.outage, restricted: true }));
    expect(file.filename).toBe('tyreso-dagbok-h-001-sekretess-2026-11-22-0512.csv');
    expect(await text(file.body as Readable)).toContain('syrgas');
  });

  test('holds no restricted text unless it was asked for by one who may read it', async () => {
    const observer = { name: 'Läsare', roles: ['observer'] };
    for (const format of ['csv', 'ndjson'] as const) {
      const plain = await exportJournal(order({ format }));
      expect(await text(plain.body as Readable)).not.toContain('syrgas');
      const refused = await exportJournal(order({ format, restricted: true, account: observer }));
      expect(await text(refused.body as Readable)).not.toContain('syrgas');
    }
  });

  test('stops at the head that it was ordered at', async () => {
    const half = log.slice(0, 20);
    const file = await exportJournal(order({ head: headOf(half) }));
    const bytes = await buffer(file.body as Readable);
    const outcome = await verifyExport(linesOf(Readable.from([bytes])), signer.key);
    expect(outcome).toMatchObject({ kind: 'whole', signer: 'proven', head: { seq: 20 } });
  });
});
