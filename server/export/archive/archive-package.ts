/**
 * A package for an e-archive (FGS Paketstruktur 2.0) as a ZIP: the log as PDF/A and as data with its schemas, the attached files, and
 * the metadata that archives read. It is made as it is read; the checksums of all files stand in METS.xml, which comes last.
 */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { makeZip } from 'client-zip';
import { incidentName } from '#shared/incident/journal-lines.ts';
import type { LoggedEvent } from '#shared/kernel/event.ts';
import { message } from '#shared/language/message.ts';
import { publishedKey } from '../../evidence/published-key.ts';
import { attachedFile } from '../attached-files.ts';
import type { ExportedFile, ExportOrder } from '../export.ts';
import { journalDocument } from '../journal-document.ts';
import type { JournalDocument } from '../journal-document.ts';
import { selector } from '../selection.ts';
import { dublinCoreXml } from './dublin-core.ts';
import { metsXml } from './mets.ts';
import { formats } from './packaged-file.ts';
import type { FileFormat, FilePlace, PackagedFile } from './packaged-file.ts';
import { premisXml } from './premis.ts';
import { logSchema, tablesSchema } from './schemas.ts';
import { archiveTables } from './tables.ts';
import { version } from './version.ts';

type Content = AsyncIterable<Buffer | string>;
type Entry = {
  readonly path: string;
  readonly place: FilePlace;
  readonly format: FileFormat;
  readonly input: Content | Buffer | string;
  readonly originalName?: string | null;
};

export type ArchiveParts = {
  readonly order: ExportOrder;
  /** The name of the root folder, by which archives know the package: ASCII, another for every package. */
  readonly id: string;
  /** The public key that heads are signed with, base64url. */
  readonly key: string;
  /** The files that are made as other exports are. */
  readonly make: (format: 'pdf' | 'ndjson') => Promise<ExportedFile>;
  /** The log as its reader may have it. */
  readonly pages: () => AsyncIterable<LoggedEvent[]>;
};

export function archivePackage(parts: ArchiveParts): Readable {
  const zip = makeZip(entries(parts), { buffersAreUTF8: true }) as unknown as ReadableStream<Uint8Array>;
  return Readable.fromWeb(zip, { highWaterMark: 64 * 1_024 });
}

async function* entries(parts: ArchiveParts) {
  const { order, id } = parts;
  const lastModified = new Date(order.now);
  const written: PackagedFile[] = [];
  for await (const entry of files(parts, written)) {
    yield { name: `${id}/${entry.path}`, lastModified, input: noted(entry, written) };
  }
}

/** What is written down of the files before is complete when the next is asked for. */
async function* files(parts: ArchiveParts, written: readonly PackagedFile[]): AsyncGenerator<Entry> {
  const { order, id, key, make, pages } = parts;
  const document = await journalDocument(pages(), order);
  const tables = archiveTables(document);
  const words = wordsOf(order, document);
  const { label, description, rights, identifiers } = words;
  const { now: createdAt, state, organisation } = order;
  const municipality = state.organisation?.name ?? organisation;

  yield documentation('LAS-MIG.txt', formats.text, readme(order, words));
  yield documentation('vaka-nyckel.json', formats.json, json(publishedKey(key)));
  yield schema('logg.schema.json', logSchema());
  yield schema('tabeller.csvw.json', tablesSchema(tables));
  yield { ...represented('dokument', 'dagbok.pdf', formats.pdfA), input: contentOf(await make('pdf')) };
  yield { ...represented('data', 'logg.ndjson', formats.ndjson), input: contentOf(await make('ndjson')) };
  for (const { file, parts: rows } of tables)
    yield { ...represented('data', file, formats.csv), input: rows() };
  yield* attached(order, pages());
  yield {
    path: 'metadata/descriptive/dc.xml',
    place: 'descriptive',
    format: formats.xml,
    input: dublinCoreXml({
      title: label,
      creator: municipality,
      description,
      identifiers: [id, ...identifiers],
      period: periodOf(document),
      createdAt,
      rights,
    }),
  };
  const detail = message('archive-package.detail', positionOf(order));
  yield {
    path: 'metadata/preservation/premis.xml',
    place: 'preservation',
    format: formats.xml,
    input: premisXml({ id, createdAt, version, detail, files: [...written] }),
  };
  const mets = metsXml({ id, label, createdAt, version, municipality, files: [...written] });
  // Of no place: it lists the others.
  yield { path: 'METS.xml', place: 'documentation', format: formats.xml, input: mets };
}

/** The attached files, under names of their own; what may not be given, or is gone, is left out. */
async function* attached(order: ExportOrder, pages: AsyncIterable<LoggedEvent[]>): AsyncGenerator<Entry> {
  const selected = selector(order);
  let count = 0;
  for await (const page of pages) {
    for (const event of page) {
      const file = selected(event) ? attachedFile(event, order.state) : null;
      if (file === null || file.name === null) continue;
      const bytes = await order.attachments.bytes(order.organisation, file.id, file.sha256);
      if (bytes === null) continue;
      count += 1;
      const ending = /\.[a-z0-9]{1,5}$/i.exec(file.name)?.[0].toLowerCase() ?? '';
      const name = `bilaga-${String(count).padStart(4, '0')}${ending}`;
      const format = { mimeType: file.mediaType, name: file.mediaType, version: null, pronom: null };
      yield { ...represented('bilagor', name, format), input: bytes, originalName: file.name };
    }
  }
}

function documentation(name: string, format: FileFormat, input: string): Entry {
  return { path: `documentation/${name}`, place: 'documentation', format, input };
}

function schema(name: string, content: object): Entry {
  return { path: `schemas/${name}`, place: 'schemas', format: formats.json, input: json(content) };
}

function represented(place: 'dokument' | 'data' | 'bilagor', name: string, format: FileFormat) {
  return { path: `representations/${place}/data/${name}`, place, format };
}

type Words = {
  readonly label: string;
  readonly description: string;
  readonly rights: string;
  readonly identifiers: readonly string[];
};

function wordsOf(order: ExportOrder, { incidents }: JournalDocument): Words {
  const { state, organisation, incident, restricted } = order;
  const municipality = state.organisation?.name ?? organisation;
  const [one] = incidents;
  const label =
    incident === undefined || one === undefined
      ? message('archive-package.label', { municipality })
      : message('archive-package.label.incident', { municipality, incident: incidentName(one.number) });
  const example = state.organisation?.example === true;
  return {
    label,
    description: message('archive-package.description', positionOf(order)),
    rights: [
      message(restricted ? 'archive-package.rights.restricted' : 'archive-package.rights.withheld'),
      ...(example ? [message('archive-package.rights.example')] : []),
    ].join(' '),
    identifiers: incidents.flatMap(({ registryNumber }) => (registryNumber === null ? [] : [registryNumber])),
  };
}

function readme(order: ExportOrder, { label, rights, identifiers }: Words): string {
  const registryNumbers =
    identifiers.length === 0 ? message('archive-package.no-registry-numbers') : identifiers.join('\n');
  return message('archive-package.readme', { ...positionOf(order), label, rights, registryNumbers });
}

function positionOf({ head }: ExportOrder): { readonly seq: string; readonly hash: string } {
  return { seq: String(head.seq), hash: head.hash };
}

function periodOf({ timeline }: JournalDocument): { readonly from: string; readonly to: string } | null {
  const times = timeline.map(({ at }) => at).toSorted();
  const [from] = times;
  return from === undefined ? null : { from, to: times.at(-1) ?? from };
}

function json(content: object): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}

function contentOf({ body }: ExportedFile): Content | Buffer {
  return Buffer.isBuffer(body) ? body : (body as Content);
}

/** Passes a file on, and writes down what it was when it has ended. */
async function* noted(entry: Entry, written: PackagedFile[]): AsyncGenerator<Buffer> {
  const { path, place, format, input, originalName = null } = entry;
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of chunksOf(input)) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk);
    hash.update(bytes);
    size += bytes.length;
    yield bytes;
  }
  written.push({ path, place, format, originalName, size, sha256: hash.digest('hex') });
}

async function* chunksOf(input: Entry['input']): AsyncGenerator<Buffer | string> {
  if (typeof input === 'string' || Buffer.isBuffer(input)) yield await Promise.resolve(input);
  else yield* input;
}
