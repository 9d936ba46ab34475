import { Readable } from 'node:stream';
import type { LoggedEvent } from '#shared/kernel/event.ts';
import type { Head } from '#shared/kernel/hash-chain.ts';
import { publicExportDocument } from '#shared/projections/public-export-document.ts';
import { publicExportRows } from '#shared/projections/public-export-rows.ts';
import type { PublicRow } from '#shared/projections/public-export-rows.ts';
import { isToldOutside, masker } from '#shared/public-export/mask.ts';
import type { PublicExport } from '#shared/public-export/state.ts';
import type { State } from '#shared/state.ts';
import type { SignedHead } from '#shared/verify/signed-head.ts';
import { journalDocument } from './journal-document.ts';
import { ndjson } from './ndjson.ts';
import { officialPdf } from './official-pdf.ts';
import { selector } from './selection.ts';
import type { Selection } from './selection.ts';
import { withholder } from './withhold.ts';

/**
 * What somebody outside gets of a log: nothing that is confidential now, whenever the export was prepared, and nothing that was
 * masked. The log goes to its head, so that the chain can be checked; after the export's own position it is envelopes alone.
 */
export type PublicOrder = {
  readonly asked: PublicExport;
  readonly log: { pages(organisation: string, after: number, upTo?: number): AsyncIterable<LoggedEvent[]> };
  readonly organisation: string;
  /** The committed fold and the head that it stands at; read at once and not kept. */
  readonly state: State;
  readonly head: Head;
};

/** The lines as they would be given out. */
export async function publicRows(order: PublicOrder): Promise<readonly PublicRow[]> {
  const { asked, log, organisation, state } = order;
  const withhold = withholder(state, null);
  const mask = masker(asked.masked, { partly: true });
  const pages = changed(log.pages(organisation, 0, asked.upTo), (event) => mask(withhold(event)));
  return publicExportRows(await journalDocument(pages, selectionOf(asked)), asked);
}

export async function publicPdf(
  order: PublicOrder,
  print: { readonly now: string; readonly who: string },
): Promise<Buffer> {
  const { state, head, asked } = order;
  const rows = await publicRows(order);
  return await officialPdf(publicExportDocument(state, asked, rows), { head, ...print });
}

/** The log with what is left out as envelopes; `signed` is the head of the order. */
export function publicNdjson(order: PublicOrder, signed: SignedHead): Readable {
  const { asked, log, organisation, state, head } = order;
  const withhold = withholder(state, null);
  const mask = masker(asked.masked, { partly: false });
  const within = selector(selectionOf(asked));
  const pages = changed(log.pages(organisation, 0, head.seq), (event) => mask(withhold(event)));
  const selected = (event: LoggedEvent): boolean => {
    // It learns by every event what belongs to what.
    const inside = within(event);
    return inside && isToldOutside(event, asked);
  };
  return Readable.from(ndjson({ pages, selected, head: signed }));
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
