import { describe, expect, test } from 'vitest';
import { tyresoDocument } from '../../test/support/example-document.ts';
import { ids } from '../../test/support/one-of-each-ids.ts';
import { oneOfEach } from '../../test/support/one-of-each.ts';
import { unsealed, withoutTexts } from '../../test/support/unsealed.ts';
import type { LoggedEvent } from '../kernel/event.ts';
import { JournalRows, byOccurrence } from './journal-rows.ts';
import type { JournalRow } from './journal-rows.ts';

const log = unsealed(oneOfEach(tyresoDocument));

function rowsOf(events: readonly LoggedEvent[]): Map<string, JournalRow> {
  const projection = new JournalRows();
  for (const event of events) projection.take(event);
  return new Map(projection.rows().map((row) => [row.entry, row]));
}

describe('the rows of the journal', () => {
  test('a corrected entry keeps its text and names the entry that corrects it', () => {
    const rows = rowsOf(log);
    expect(rows.get(ids.firstEntry)).toMatchObject({
      number: 1,
      text: '2 300 hushåll utan ström',
      status: 'corrected',
      changedBy: 3,
      incidentNumber: 1,
      who: 'Vattenfall',
      channel: 'phone',
      author: 'TiB',
    });
    expect(rows.get(ids.correction)).toMatchObject({
      text: '3 200 hushåll utan ström',
      corrects: 1,
      reason: 'Siffrorna var omkastade',
      who: 'Vattenfall',
      status: 'standing',
    });
  });

  test('a struck entry keeps its text and names the entry that strikes it', () => {
    const rows = rowsOf(log);
    expect(rows.get(ids.secondEntry)).toMatchObject({ text: 'Dubblett', status: 'struck', changedBy: 4 });
    expect(rows.get(ids.strike)).toMatchObject({ strikes: 2, text: null, reason: 'Skriven två gånger' });
  });

  test('a restricted entry is marked for one who may read it, and empty for one who may not', () => {
    expect(rowsOf(log).get(ids.restrictedEntry)).toMatchObject({
      restricted: true,
      text: 'En boende behöver syrgas',
      absent: null,
    });
    const withheld = log.map((event) =>
      event.payload?.['entry'] === ids.restrictedEntry ? withoutTexts(event) : event,
    );
    expect(rowsOf(withheld).get(ids.restrictedEntry)).toMatchObject({
      restricted: true,
      text: null,
      author: null,
      absent: 'withheld',
    });
  });

  test('a release gives back what had been withheld', () => {
    const withheld = log.map((event) =>
      event.payload?.['entry'] === ids.secondEntry ? withoutTexts(event) : event,
    );
    expect(rowsOf(withheld).get(ids.secondEntry)).toMatchObject({
      text: 'Dubblett',
      absent: null,
      restricted: false,
    });
  });

  test('a correction without a text of its own takes that of what it corrects', () => {
    const changed = log.map((event) =>
      event.type === 'journal.corrected' ? { ...event, sealed: { reason: 'Fel typ' } } : event,
    );
    expect(rowsOf(changed).get(ids.correction)?.text).toBe('2 300 hushåll utan ström');
  });

  test('the order of occurrence is by time, then by number', () => {
    const [one, two, three] = [...rowsOf(log).values()];
    if (one === undefined || two === undefined || three === undefined) throw new Error('too few rows');
    const sameMoment = { ...two, occurredAt: one.occurredAt };
    const earlier = { ...three, occurredAt: '2026-11-21T23:00:00.000Z' };
    expect([sameMoment, one, earlier].toSorted(byOccurrence).map((row) => row.number)).toEqual([3, 1, 2]);
  });
});
