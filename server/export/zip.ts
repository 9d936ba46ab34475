/**
 * Everything in one file: the log, the journal in every format, the map, the calendar and the attached files, all at one position of
 * the log, with a list of what it holds (SHA-256 of each) last.
 *
 * It is made as it is read, so that it takes no more memory than its largest file; one that breaks off has no directory at its end,
 * by which every program that opens ZIP files sees that it is not whole.
 */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { makeZip } from 'client-zip';
import { message } from '#shared/language/message.ts';
import { attachedFile, nameInArchive } from './attached-files.ts';
import type { AttachedFile } from './attached-files.ts';
import { csvOf } from './csv.ts';
import type { ExportedFile, ExportOrder } from './export.ts';
import { localMinute } from './local-time.ts';
import { isWhole, selector } from './selection.ts';

type Content = AsyncIterable<Buffer | string>;
type Entry = { readonly name: string; readonly input: Content };

/** Formats in the order in which they stand in the archive. */
export const zippedFormats = ['ndjson', 'html', 'pdf', 'xlsx', 'csv', 'geojson', 'ics'] as const;
type Zipped = (typeof zippedFormats)[number];

export type ZipParts = {
  readonly order: ExportOrder;
  /** Those that it holds. */
  readonly formats: readonly Zipped[];
  /** One of those files. */
  readonly make: (format: Zipped) => Promise<ExportedFile>;
  /** The log as its reader may have it. */
  readonly pages: () => AsyncIterable<Parameters<typeof attachedFile>[0][]>;
};

export function zipOf(everything: ZipParts): Readable {
  const lines: string[] = [];
  const parts = isWhole(everything.order) ? everything : { ...everything, formats: selectable(everything) };
  return Readable.from(chunksOf(makeZip(entries(parts, lines), { buffersAreUTF8: true })), {
    objectMode: false,
  });
}

/** The viewer shows the whole log, and the calendar all meetings: neither goes with a part of it. */
function selectable({ formats }: ZipParts): readonly Zipped[] {
  return formats.filter((format) => format !== 'html' && format !== 'ics');
}

/** Whoever reads no more stops the making too. */
async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel();
  }
}

async function* entries(parts: ZipParts, lines: string[]) {
  const lastModified = new Date(parts.order.now);
  for await (const { name, input } of files(parts)) {
    yield { name, lastModified, input: hashed(name, input, lines) };
  }
  yield { name: 'manifest-sha256.txt', lastModified, input: lines.join('') };
}

async function* files({ order, formats, make, pages }: ZipParts): AsyncGenerator<Entry> {
  yield { name: message('export.zip.readme.name'), input: once(readme(order, formats)) };
  for (const format of formats) {
    const { body } = await make(format);
    const base = message(`export.zip.file.${format}`);
    yield { name: `${base}.${format}`, input: Buffer.isBuffer(body) ? once(body) : (body as Content) };
  }
  yield* attached(order, pages());
}

/** The attached files, one at a time, and the list of all that the log names, also those that may not be given. */
async function* attached(order: ExportOrder, pages: ReturnType<ZipParts['pages']>): AsyncGenerator<Entry> {
  const { incident, from, to, organisation, attachments, state } = order;
  const selected = selector({ incident, from, to });
  const listed: (readonly string[])[] = [];
  for await (const page of pages) {
    for (const event of page) {
      const kept = selected(event);
      const file = kept ? attachedFile(event, state) : null;
      if (file === null) continue;
      const bytes = file.absent === null ? await attachments.bytes(organisation, file.id, file.sha256) : null;
      const name =
        file.name === null || bytes === null
          ? null
          : `${message('export.zip.attachments')}/${nameInArchive(file.name, listed.length + 1)}`;
      listed.push(row(file, name));
      if (name !== null && bytes !== null) yield { name, input: once(bytes) };
    }
  }
  const head = ['file', 'of', 'at', 'caption', 'sha256'] as const;
  const words = head.map((column) => message(`export.zip.column.${column}`));
  yield { name: `${message('export.zip.attachments')}.csv`, input: once(csvOf([words, ...listed])) };
}

function row(file: AttachedFile, name: string | null): readonly string[] {
  const shown = name ?? message(file.absent === 'withheld' ? 'timeline.withheld' : 'timeline.erased');
  return [shown, file.of, localMinute(file.at), file.caption ?? '', file.sha256];
}

function readme(order: ExportOrder, formats: readonly Zipped[]): string {
  const { head, now, account, organisation, restricted, state } = order;
  const lines = [
    message('export.zip.readme.title', { municipality: state.organisation?.name ?? organisation }),
    ...(state.organisation?.example === true ? [message('export.print.example')] : []),
    message('export.print.printed', { time: localMinute(now), who: account.name }),
    isWhole(order)
      ? message('export.print.period', { period: message('export.print.period.whole') })
      : message('export.zip.readme.part'),
    message(restricted ? 'export.print.restricted' : 'export.print.withheld'),
    message('export.print.seqs', { first: head.seq === 0 ? 0 : 1, last: head.seq }),
    message('export.print.seal', { hash: head.hash }),
    '',
    ...formats.map((format) =>
      format === 'ndjson' && !isWhole(order)
        ? message('export.zip.readme.ndjson.part')
        : message(`export.zip.readme.${format}`),
    ),
    message('export.zip.readme.attachments'),
    message('export.zip.readme.manifest'),
    message('export.zip.readme.verify'),
    message('export.zip.readme.hashes'),
    ...(['payloadHash', 'sealedHash', 'hash'] as const).map((name) =>
      message('export.zip.readme.hash', { name, how: message(`archive-package.field.${name}`) }),
    ),
  ];
  return `${lines.join('\r\n')}\r\n`;
}

async function* once(content: Buffer | string): Content & AsyncGenerator<Buffer | string> {
  yield await Promise.resolve(content);
}

/** Passes a file on and notes its hash when it is whole, as `sha256sum --check` reads it. */
async function* hashed(name: string, input: Content, lines: string[]): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const chunk of input) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk);
    hash.update(bytes);
    yield bytes;
  }
  lines.push(`${hash.digest('hex')}  ${name}\n`);
}
