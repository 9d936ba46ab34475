import { describe, expect, test } from 'vitest';
import { tyresoDocument } from '../../test/support/example-document.ts';
import { logPages, makeLog } from '../../test/support/make-log.ts';
import { ids } from '../../test/support/one-of-each-ids.ts';
import { oneOfEach } from '../../test/support/one-of-each.ts';
import { unzip } from '../../test/support/unzip.ts';
import { journalCsv } from './csv.ts';
import { journalDocument } from './journal-document.ts';
import type { JournalDocument } from './journal-document.ts';
import type { Selection } from './selection.ts';
import { writeJournalXlsx } from './xlsx.ts';

const log = makeLog(oneOfEach(tyresoDocument));

function documentOf(events = log, selection: Selection = {}): Promise<JournalDocument> {
  return journalDocument(logPages(events, 5).pages('tyreso', 0), selection);
}

async function csvOf(document: JournalDocument): Promise<string> {
  let text = '';
  for await (const part of journalCsv(document.journal)) text += part;
  return text;
}

/** A log whose only entries have these texts. */
function written(texts: readonly string[]) {
  const [configured] = oneOfEach(tyresoDocument);
  if (configured === undefined) throw new Error('no organisation');
  return makeLog([
    configured,
    ...texts.map((text, index) => ({
      type: 'journal.written' as const,
      payload: {
        entry: `0b6f3c1e-0000-4000-8000-${String(index).padStart(12, '0')}`,
        number: index + 1,
        incident: null,
        kind: 'note' as const,
        direction: 'internal' as const,
      },
      sealed: { text, source: { who: text } },
    })),
  ]);
}

describe('the journal as CSV', () => {
  test('opens right in a Swedish Excel: byte order mark, semicolons, CRLF, local time', async () => {
    const text = await csvOf(await documentOf());
    expect(text.startsWith('\ufeff"Nummer";"Händelsetid";')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(7);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text).toContain('1;"2026-11-22 03:08:00";');
    expect(text).toContain('"2026-11-22T02:08:00.000Z"');
    expect(text).toContain('"Rättad av nr 3"');
    expect(text).toContain('"Struken av nr 4"');
  });

  test.each(['=1+1', '+46 70', '-2', '@SUM(A1)', '\t=1', '\r=1', '＝1'])(
    'does not let a spreadsheet run the text %j',
    async (text) => {
      expect(await csvOf(await documentOf(written([text])))).toContain(`;"'${text}";`);
    },
  );

  test('keeps semicolons, quotes and line breaks within their cell', async () => {
    const text = await csvOf(await documentOf(written(['a;"b"\nc'])));
    expect(text).toContain(';"a;""b""\nc";');
    expect(text.split('\r\n')).toHaveLength(3);
  });
});

describe('the document as a spreadsheet', () => {
  test('has a sheet for journal, incidents, course of events and decisions, each with frozen head and filter', async () => {
    const files = unzip(await writeJournalXlsx(await documentOf()));
    const names = [...(files.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(
      (match) => match[1],
    );
    expect(names).toEqual(['Dagbok', 'Händelser', 'Händelseförlopp', 'Beslut']);
    for (const number of [1, 2, 3, 4]) {
      const xml = files.get(`xl/worksheets/sheet${number}.xml`) ?? '';
      expect(xml).toMatch(/<autoFilter ref="A1:[A-Z]+\d+"\/>/);
      expect(xml).toMatch(/<pane ySplit="1"[^>]* state="frozen"\/>/);
    }
  });

  test('has real dates in local time and typed numbers', async () => {
    const files = unzip(await writeJournalXlsx(await documentOf()));
    const xml = files.get('xl/worksheets/sheet1.xml') ?? '';
    const date = /<c r="B2" s="(\d+)"><v>([\d.]+)<\/v>/.exec(xml);
    const days = Date.parse('2026-11-22T03:08:00.000Z') / 86_400_000 + 25_569;
    expect(Number(date?.[2])).toBeCloseTo(days, 6);
    const styles = files.get('xl/styles.xml') ?? '';
    const format = /numFmtId="(\d+)" formatCode="yyyy-mm-dd hh:mm:ss"/.exec(styles)?.[1];
    const cellFormats = styles.slice(styles.indexOf('<cellXfs')).match(/<xf [^>]*>/g) ?? [];
    expect(cellFormats[Number(date?.[1])]).toContain(`numFmtId="${format}"`);
    expect(xml).toMatch(/<c r="A2"[^>]*><v>1<\/v>/);
  });

  test('takes a text that looks like a formula for a text', async () => {
    const files = unzip(await writeJournalXlsx(await documentOf(written(['=HYPERLINK("http://x")']))));
    expect(files.get('xl/worksheets/sheet1.xml')).not.toContain('<f>');
    expect(files.get('xl/sharedStrings.xml')).toContain('=HYPERLINK(');
  });

  test('shows what looks like an escape as it was written, and fills no cell beyond what Excel takes', async () => {
    const files = unzip(await writeJournalXlsx(await documentOf(written(['_x0041_', 'å'.repeat(40_000)]))));
    const texts = files.get('xl/sharedStrings.xml') ?? '';
    expect(texts).toContain('>_x005F_x0041_<');
    const longest = Math.max(...[...texts.matchAll(/<t[^>]*>([^<]*)</g)].map(([, text = '']) => text.length));
    expect(longest).toBe(32_767);
  });
});

describe('a document by a selection', () => {
  test('holds what belongs to an incident', async () => {
    const document = await documentOf(log, { incident: ids.outage });
    expect(document.journal.map((row) => row.number)).toEqual([1, 3, 5]);
    expect(document.incidents.map((row) => row.number)).toEqual([1]);
    expect(document.timeline.every((line) => line.incident === ids.outage)).toBe(true);
    expect(document.decisions.map((row) => row.kind)).toEqual(['level', 'activate', 'activate']);
  });

  test('holds what happened in a time, and knows the entry outside it that corrects one inside', async () => {
    const document = await documentOf(log, { to: '2026-11-22T02:09:00.000Z' });
    expect(document.journal.map((row) => row.number)).toEqual([1]);
    expect(document.entries.get(document.journal[0]?.changedBy ?? 0)?.text).toBe('3 200 hushåll utan ström');
  });
});
