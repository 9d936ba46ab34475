import { describe, expect, test, vi } from 'vitest';
import { tyresoDocument } from '../../test/support/example-document.ts';
import { headOf, logPages, makeLog } from '../../test/support/make-log.ts';
import { ids } from '../../test/support/one-of-each-ids.ts';
import { oneOfEach } from '../../test/support/one-of-each.ts';
import { journalDocument } from './journal-document.ts';
import { pdfData } from './pdf-data.ts';
import type { Print } from './pdf-data.ts';
import { journalFile } from './journal-file.ts';
import { withholder } from './withhold.ts';
import { applyChanges, emptyState } from '#shared/state.ts';
import { evolve } from '#shared/fold.ts';

// Journals are made in a thread that gives way to all else, as other tests beside.
vi.setConfig({ testTimeout: 30_000 });

const log = makeLog(oneOfEach(tyresoDocument));
const print: Print = {
  head: headOf(log),
  selection: {},
  now: '2026-11-22T05:12:00.000Z',
  who: 'TiB',
};

function documentOf(events = log, selection = {}) {
  return journalDocument(logPages(events).pages('tyreso', 0), selection);
}

function pdfOf(events = log): Promise<Buffer> {
  return journalFile('pdf', logPages(events).pages('tyreso', 0), { ...print, head: headOf(events) });
}

/** A log with many entries of the same text. */
function manyEntries(count: number, text: string) {
  const entries = Array.from({ length: count }, (_, index) => ({
    type: 'journal.written' as const,
    payload: {
      entry: `0b6f3c1e-0000-4000-8000-${String(index + 100).padStart(12, '0')}`,
      number: index + 6,
      incident: null,
      kind: 'decision' as const,
      direction: 'in' as const,
    },
    sealed: { text },
  }));
  return makeLog([...oneOfEach(tyresoDocument), ...entries]);
}

describe('what is printed', () => {
  test('a corrected entry is struck and followed by the text that replaces it', async () => {
    const [day] = pdfData(await documentOf(), print).days;
    expect(day?.heading).toBe('söndag 22 november 2026');
    expect(day?.entries[0]).toMatchObject({
      number: 'nr 1',
      text: '2 300 hushåll utan ström',
      struck: true,
      changes: ['Rättad av nr 3: 3 200 hushåll utan ström', 'Skäl: Siffrorna var omkastade'],
    });
    expect(day?.entries[1]).toMatchObject({
      struck: true,
      changes: ['Struken av nr 4. Skäl: Skriven två gånger'],
    });
  });

  test('every page tells where, what, when printed and by whom, and the seal', async () => {
    const data = pdfData(await documentOf(), print);
    expect(data).toMatchObject({
      municipality: 'Tyresö kommun',
      example: 'Exempel',
      subject: 'Läge: Kabelbrott och kyla',
      level: { id: 'major', name: 'Särskild händelse' },
      printed: 'Utskriven 2026-11-22 06:12 av TiB',
      seqs: `Loggens nummer 1 till ${log.length}`,
      seal: `Sigill ${print.head.hash}`,
      page: ['Sida ', ' av ', ''],
    });
  });

  test('an incident has its own title and level', async () => {
    const selection = { incident: ids.outage };
    const data = pdfData(await documentOf(log, selection), { ...print, selection });
    expect(data.title).toBe('Dagbok för H-001');
    expect(data.subject).toBe('H-001 Kabelbrott i Trollbäcken och Krusboda');
  });

  test('a withheld text is told as confidential', async () => {
    const state = emptyState();
    for (const event of log) applyChanges(state, evolve(state, event));
    const document = await documentOf(log.map(withholder(state, null)));
    const text = JSON.stringify(pdfData(document, print));
    expect(text).not.toContain('syrgas');
    expect(text).toContain('"text":"Sekretess"');
    expect(text).toContain('Texter med sekretess är utelämnade');
    expect(text).not.toContain('Innehåller uppgifter med sekretess');
    expect(pdfData(await documentOf(), print).notices).toEqual([
      '5 poster',
      'Innehåller uppgifter med sekretess',
    ]);
  });
});

describe('the PDF', () => {
  test('is a tagged PDF/A-2a in Swedish, with its pages counted', async () => {
    const pdf = Buffer.from(await pdfOf()).toString('latin1');
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(pdf).toMatch(/<pdfaid:part>2<\/pdfaid:part>/);
    expect(pdf).toMatch(/<pdfaid:conformance>A<\/pdfaid:conformance>/);
    expect(pdf).toMatch(/\/Lang \(sv\)/);
    expect(pdf).toMatch(/\/Count 1\b/);
  });

  test('sets texts as they stand, whatever they would mean to the typesetter', async () => {
    const hostile = '#panic("x") $1/0$ #import "pdf.ts" *x ```\n= rubrik \\u{1} <a> @b [c] // slut';
    const pdf = await pdfOf(manyEntries(3, hostile));
    expect(pdf.length).toBeGreaterThan(10_000);
  });

  test.each([
    ['a fire engine’s crew and a flag', '👩‍🚒🇸🇪'],
    ['scripts without a font', 'ส\u0e31\u1781\u{10a00}'],
    ['what nobody sees', 'a\u200bb\u202ec\ufeffd\u0378'],
    ['what Unicode has no character for', '\uffff\ufffe\u{1ffff}'],
    ['private characters', '\ue000\uf8ff'],
  ])('is made also where a text holds %s', async (_what, text) => {
    const pdf = await pdfOf(manyEntries(2, `Läget ${text} är lugnt`));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('breaks an entry that is longer than a page over several', async () => {
    const pdf = await pdfOf(manyEntries(1, 'Ett långt skeende. '.repeat(520)));
    expect(Buffer.from(pdf).toString('latin1')).toMatch(/\/Count [3-5]\b/);
  });

  test('several are set one after the other', async () => {
    const all = await Promise.all([1, 2, 3].map(() => pdfOf()));
    expect(new Set(all.map((pdf) => pdf.length)).size).toBe(1);
  });

  test('is no longer made when it is stopped, and the next one is', async () => {
    const stop = new AbortController();
    const pages = logPages(manyEntries(3_000, 'Ett skeende')).pages('tyreso', 0);
    const shares: number[] = [];
    const stopped = journalFile('pdf', pages, print, {
      signal: stop.signal,
      onProgress(share) {
        shares.push(share);
        stop.abort(new Error('nobody waits'));
      },
    });
    await expect(stopped).rejects.toThrow('nobody waits');
    expect(shares).toHaveLength(1);
    expect((await pdfOf()).length).toBeGreaterThan(10_000);
  });

  test('is not made of a log that cannot be read to its end', async () => {
    const broken = async function* () {
      yield await Promise.resolve(log.slice(0, 20));
      throw new Error('the database is gone');
    };
    await expect(journalFile('pdf', broken(), print)).rejects.toThrow('the database is gone');
    await expect(journalFile('xlsx', logPages(log).pages('tyreso', 0), print)).resolves.toBeDefined();
  });
});
