import { Readable } from 'node:stream';
import type { Head } from '#shared/kernel/hash-chain.ts';
import type { LoggedEvent } from '#shared/kernel/event.ts';
import { incidentName } from '#shared/incident/journal-lines.ts';
import type { State } from '#shared/state.ts';
import { mapGeoJson } from '#shared/projections/map-geojson.ts';
import type { Attachments } from '../event-log/attachments.ts';
import { archivePackage } from './archive/archive-package.ts';
import { calendarOf } from './calendar.ts';
import { journalCsv } from './csv.ts';
import { inStretches } from './in-stretches.ts';
import { journalDocument } from './journal-document.ts';
import { localTime } from './local-time.ts';
import { ndjson } from './ndjson.ts';
import type { Making } from './document-maker.ts';
import type { ExportFormat } from './export-format.ts';
import { journalFile } from './journal-file.ts';
import { selector } from './selection.ts';
import type { Selection } from './selection.ts';
import type { Signer } from './signing.ts';
import { ViewerMissing, viewerFile } from './viewer-file.ts';
import { withholder } from './withhold.ts';
import { zipOf, zippedFormats } from './zip.ts';

/** `from` and `to` are ISO 8601 UTC with milliseconds and ask when things happened; `to` is not included. */
export type ExportOrder = Selection & {
  readonly organisation: string;
  readonly format: ExportFormat;
  /** With restricted texts, those of each record that the account's roles may read. The caller notes the reading. */
  readonly restricted: boolean;
  readonly account: { readonly name: string; readonly roles: readonly string[] };
  readonly log: { pages(organisation: string, after: number, upTo?: number): AsyncIterable<LoggedEvent[]> };
  /** The committed fold and the head that it stands at; read at once and not kept. */
  readonly state: State;
  readonly head: Head;
  readonly signer: Pick<Signer, 'signHead'>;
  /** The files that the log names. */
  readonly attachments: Pick<Attachments, 'bytes'>;
  /** ISO 8601 UTC. */
  readonly now: string;
  /** How a PDF or a spreadsheet is followed and stopped while it is made. */
  readonly making?: Pick<Making, 'onProgress' | 'signal'>;
};

export type ExportedFile = {
  /** Telling and in ASCII: tyreso-dagbok-2026-11-22-0512.pdf. */
  readonly filename: string;
  readonly contentType: string;
  readonly body: Buffer | Readable;
};

const contentTypes: { readonly [Format in ExportFormat]: string } = {
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ndjson: 'application/x-ndjson',
  geojson: 'application/geo+json',
  ics: 'text/calendar; charset=utf-8',
  html: 'text/html; charset=utf-8',
  zip: 'application/zip',
  archive: 'application/zip',
};

/** What each is called; the others hold the journal. */
const names: { readonly [format: string]: string } = {
  ndjson: 'logg',
  geojson: 'karta',
  ics: 'kalender',
  html: 'aterspelning',
  zip: 'allt',
};

/**
 * The journal, the whole log as NDJSON, the map, the calendar, all of it as ZIP, or a package for an e-archive, as it stands at `head`. NDJSON, CSV and ZIP
 * come as streams; one that breaks off says so by its missing end. Map and calendar never hold restricted texts.
 */
export async function exportJournal(order: ExportOrder): Promise<ExportedFile> {
  const { format, organisation, account, log, state, head, signer, now } = order;
  if (format === 'archive') return forArchive(order);
  if (format === 'zip') return everything(order);
  if (format === 'html') return forViewer(order);
  const { incident, from, to } = order;
  const selection: Selection = { incident, from, to };
  const withhold = withholder(state, order.restricted ? account.roles : null);
  const number = incident === undefined ? undefined : state.incidents.get(incident)?.number;
  const pages = readable(log.pages(organisation, 0, head.seq), withhold);
  const file = (body: Buffer | Readable): ExportedFile => ({
    filename: filenameOf(order, format, number),
    contentType: contentTypes[format],
    body,
  });
  if (format === 'geojson')
    return file(Buffer.from(`${JSON.stringify(mapGeoJson(state, head, incident))}\n`));
  if (format === 'ics') return file(Buffer.from(calendarOf(state, now)));
  if (format === 'ndjson') {
    const signed = signer.signHead({ organisation, ...head }, now);
    return file(Readable.from(ndjson({ pages, selected: selector(selection), head: signed })));
  }
  if (format === 'csv') {
    const document = await journalDocument(pages, selection);
    return file(Readable.from(journalCsv(document.journal)));
  }
  const print = { head, selection, now, who: account.name };
  return file(await journalFile(format, pages, print, order.making));
}

/** The whole log for everybody who gets the file: nothing selected, nothing restricted. */
async function forViewer(order: ExportOrder): Promise<ExportedFile> {
  const { organisation, log, state, head, signer, now } = order;
  const pages = readable(log.pages(organisation, 0, head.seq), withholder(state, null));
  const signed = signer.signHead({ organisation, ...head }, now);
  const lines = ndjson({ pages, selected: () => true, head: signed });
  const body = await viewerFile({ organisation, state, head, now, lines });
  const filename = filenameOf({ ...order, restricted: false }, 'html', undefined);
  return { filename, contentType: contentTypes.html, body };
}

/** Map and calendar are made at once, since the state moves on. Without the viewer there where it has not been built. */
async function everything(order: ExportOrder): Promise<ExportedFile> {
  const { organisation, account, log, state, head, incident } = order;
  const number = incident === undefined ? undefined : state.incidents.get(incident)?.number;
  const filename = filenameOf(order, 'zip', number);
  const withhold = withholder(state, order.restricted ? account.roles : null);
  const geojson = await exportJournal({ ...order, format: 'geojson' });
  const ics = await exportJournal({ ...order, format: 'ics' });
  const html = await forViewer(order).catch((error: unknown) => {
    if (error instanceof ViewerMissing) return null;
    throw error;
  });
  const body = zipOf({
    order,
    formats: zippedFormats.filter((format) => format !== 'html' || html !== null),
    make: async (format) => {
      if (format === 'geojson') return geojson;
      if (format === 'html' && html !== null) return html;
      return format === 'ics' ? ics : await exportJournal({ ...order, format });
    },
    pages: () => readable(log.pages(organisation, 0, head.seq), withhold),
  });
  return { filename, contentType: contentTypes.zip, body };
}

/** Its root folder, by which archives know it, is named like the file. */
function forArchive(order: ExportOrder): ExportedFile {
  const { organisation, account, log, state, head, incident, signer, now } = order;
  const number = incident === undefined ? undefined : state.incidents.get(incident)?.number;
  const parts = [
    'vaka',
    organisation,
    number === undefined ? '' : incidentName(number).toLowerCase(),
    order.restricted ? 'sekretess' : '',
    now.replaceAll(/[-:]|\.\d+/g, ''),
    String(head.seq),
  ];
  const id = parts.filter((part) => part !== '').join('-');
  const withhold = withholder(state, order.restricted ? account.roles : null);
  const body = archivePackage({
    order,
    id,
    key: signer.signHead({ organisation, ...head }, now).key,
    make: async (format) => await exportJournal({ ...order, format }),
    pages: () => readable(log.pages(organisation, 0, head.seq), withhold),
  });
  return { filename: `${id}.zip`, contentType: contentTypes.archive, body };
}

async function* readable(
  pages: AsyncIterable<LoggedEvent[]>,
  withhold: (event: LoggedEvent) => LoggedEvent,
): AsyncGenerator<LoggedEvent[]> {
  for await (const page of inStretches(pages)) yield page.map(withhold);
}

function filenameOf(order: ExportOrder, format: ExportFormat, number: number | undefined): string {
  const minute = localTime(order.now).slice(0, 16).replace(' ', '-').replace(':', '');
  const parts = [
    order.organisation,
    names[format] ?? 'dagbok',
    number === undefined ? '' : incidentName(number).toLowerCase(),
    order.restricted && format !== 'geojson' && format !== 'ics' ? 'sekretess' : '',
    minute,
  ];
  return `${parts.filter((part) => part !== '').join('-')}.${format}`;
}
