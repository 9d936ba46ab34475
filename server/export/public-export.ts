import { Readable } from 'node:stream';
import type { LoggedEvent } from '#shared/kernel/event.ts';
import type { Head } from '#shared/kernel/hash-chain.ts';
import { publicExportDocument } from '#shared/projections/public-export-document.ts';
import { publicExportRows } from '#shared/projections/public-export-rows.ts';
import type { PublicRow } from '#shared/projections/public-export-rows.ts';
import { isToldOutside, masker } from '#shared/public-export/mask.ts';
import { positionsIn } from '#shared/public-export/positions.ts';
import type { PublicExport } from '#shared/public-export/state.ts';
import { recordOf } from '#shared/record/record-of.ts';
import { searchable } from '#shared/search/searchable.ts';
import type { State } from '#shared/state.ts';
import type { SignedHead } from '#shared/verify/signed-head.ts';
import { journalDocument } from './journal-document.ts';
import { ndjson } from './ndjson.ts';
import { officialPdf } from './official-pdf.ts';
import { selector } from './selection.ts';
import type { Selection } from './selection.ts';
import { withheldBefore, withholder, withoutText } from './withhold.ts';

/**
 * What somebody outside gets of a log: nothing that is confidential now or was when it was approved, and nothing that was masked. The log goes to its head, so that the chain can be checked; after the export's own position it is envelopes alone. What the
 * preview does not show is not given: whoever approves has seen every word.
 */
export type PublicOrder = {
  readonly asked: PublicExport;
  readonly log: { pages(organisation: string, after: number, upTo?: number): AsyncIterable<LoggedEvent[]> };
  readonly organisation: string;
  /** The committed fold and the head that it stands at; read at once and not kept. */
  readonly state: State;
  readonly head: Head;
  /** The fold where it was looked at when it was approved (`seenUpTo`); null until then. */
  readonly seen: State | null;
};

/** The lines as they would be given out, in words all that the log given with them says. */
export async function publicRows(order: PublicOrder): Promise<readonly PublicRow[]> {
  const { asked, log, organisation } = order;
  const withhold = withholderOf(order);
  const mask = masker(asked.masked, { partly: true });
  const given = givenOf(asked);
  const told = new Map<string, Set<string>>();
  const pages = changed(log.pages(organisation, 0, asked.upTo), (event) => {
    const readable = withhold(event);
    noteWords(told, given(readable));
    return mask(readable);
  });
  return publicExportRows(await journalDocument(pages, selectionOf(asked)), asked, told);
}

/** The export to read, as PDF. `now` is ISO 8601 UTC; `who` took it out. */
export async function publicPdf(
  order: PublicOrder,
  print: { readonly now: string; readonly who: string },
): Promise<Buffer> {
  const { state, head, asked } = order;
  const rows = await publicRows(order);
  return await officialPdf(publicExportDocument(state, asked, rows), { head, ...print });
}

/** The log with what is left out as envelopes; `signed` is the head of the order. */
export async function publicNdjson(order: PublicOrder, signed: SignedHead): Promise<Readable> {
  const { asked, log, organisation, head } = order;
  const withhold = withholderOf(order);
  const given = givenOf(asked);
  const shown = new Set((await publicRows(order)).map(({ record }) => record));
  const kept = new Set<number>();
  const pages = changed(log.pages(organisation, 0, head.seq), (event) => {
    const readable = withhold(event);
    const told = given(readable);
    const record = told === null ? null : recordIn(told);
    if (told === null || record === null || !shown.has(record)) return withoutText(readable);
    kept.add(event.seq);
    return told;
  });
  return Readable.from(ndjson({ pages, selected: ({ seq }) => kept.delete(seq), head: signed }));
}

/** What the log that goes with an export gives of an event, that takes events in order; null of what it leaves out. */
function givenOf(asked: PublicExport): (event: LoggedEvent) => LoggedEvent | null {
  const mask = masker(asked.masked, { partly: false });
  const within = selector(selectionOf(asked));
  return (event) => {
    const masked = mask(event);
    // It learns by every event what belongs to what.
    return within(masked) && isToldOutside(masked, asked) ? masked : null;
  };
}

const recordIn = ({ type, payload }: LoggedEvent): string | null =>
  payload === null ? null : recordOf(type, payload);

function noteWords(told: Map<string, Set<string>>, event: LoggedEvent | null): void {
  const record = event === null ? null : recordIn(event);
  if (event === null || record === null) return;
  const words = told.get(record) ?? new Set();
  for (const one of searchable(event)?.words ?? []) words.add(one);
  for (const one of positionsIn(event.sealed)) words.add(one);
  told.set(record, words);
}

/** What is confidential now, and what was when it was approved: a release since shows nothing that was not looked at. */
function withholderOf({ state, seen }: PublicOrder): (event: LoggedEvent) => LoggedEvent {
  const withhold = withholder(state, null);
  return seen === null ? withhold : withheldBefore(withhold, seen);
}

function selectionOf({ incident, from, to }: PublicExport): Selection {
  return { incident: incident ?? undefined, from: from ?? undefined, to: to ?? undefined };
}

async function* changed(
  pages: AsyncIterable<LoggedEvent[]>,
  change: (event: LoggedEvent) => LoggedEvent,
): AsyncGenerator<LoggedEvent[]> {
  for await (const page of pages) yield page.map(change);
}
