/**
 * The process in which documents are made (document-maker.ts): takes one order at a time, answers the file's bytes. It ends with the
 * console that it works for, and not before: what that has under way when it is told to end is still made.
 */
import { setPriority } from 'node:os';
import type { LoggedEvent } from '#shared/kernel/event.ts';
import type { DocumentOrder, FromProcess, ToProcess } from './document-maker.ts';
import { journalDocument } from './journal-document.ts';
import { pdfData } from './pdf-data.ts';
import { journalParts } from './pdf-parts.ts';
import { joinPdf } from './pdf/join-pdf.ts';
import { typeset, typesetPart } from './typeset.ts';
import { writeJournalXlsx, writeTablesXlsx } from './xlsx.ts';

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
process.on('disconnect', () => process.exit());
/** Live work goes first. */
const niceness = Number(process.argv[2]);
if (niceness > 0) setPriority(niceness);

/** Reading the log is so much of making a journal. */
const shareOfReading = 0.1;

type Pages = AsyncGenerator<readonly LoggedEvent[]>;
type OnProgress = (share: number) => void;

async function make(order: DocumentOrder, pages: Pages, onProgress: OnProgress): Promise<Uint8Array> {
  switch (order.kind) {
    case 'pdf':
      return typeset(order.template, order.json);
    case 'tables':
      return await writeTablesXlsx(order.tables);
    case 'journal':
      return await makeJournal(order, pages, onProgress);
  }
}

async function makeJournal(
  { format, print }: Extract<DocumentOrder, { kind: 'journal' }>,
  pages: Pages,
  onProgress: OnProgress,
): Promise<Uint8Array> {
  const document = await journalDocument(counted(pages, print.head.seq, onProgress), print.selection);
  if (format === 'xlsx') return await writeJournalXlsx(document);
  const parts = journalParts(pdfData(document, print));
  const set: Uint8Array[] = [];
  for (const part of parts) {
    set.push(typesetPart('journal', JSON.stringify(part)));
    onProgress(shareOfReading + ((1 - shareOfReading) * set.length) / parts.length);
  }
  return joinPdf(set);
}

async function* counted(pages: Pages, last: number, onProgress: OnProgress): Pages {
  for await (const page of pages) {
    yield page;
    onProgress((shareOfReading * (page.at(-1)?.seq ?? last)) / Math.max(1, last));
  }
}

/** The pages that come for one order, each asked for by saying that the one before is taken. */
class PageQueue {
  #came: (page: readonly LoggedEvent[] | null) => void = () => undefined;
  #next = this.#wait();

  #wait(): Promise<readonly LoggedEvent[] | null> {
    return new Promise((resolve) => {
      this.#came = resolve;
    });
  }

  put(page: readonly LoggedEvent[] | null): void {
    this.#came(page);
  }

  async *pages(onTaken: () => void): Pages {
    for (let page = await this.#next; page !== null; page = await this.#next) {
      this.#next = this.#wait();
      yield page;
      onTaken();
    }
  }
}

let queue = new PageQueue();
let current = 0;

process.on('message', (message: ToProcess) => {
  if (message.kind !== 'order') {
    if (message.id === current) queue.put(message.kind === 'page' ? message.events : null);
    return;
  }
  const { id, order } = message;
  current = id;
  const tell = (answer: FromProcess): void =>
    void process.send?.(answer, undefined, undefined, () => undefined);
  queue = new PageQueue();
  const pages = queue.pages(() => tell({ id, kind: 'taken' }));
  make(order, pages, (share) => tell({ id, kind: 'progress', share })).then(
    (bytes) => tell({ id, kind: 'made', bytes }),
    (error: unknown) => {
      tell({ id, kind: 'failed', error: error instanceof Error ? error.message : String(error) });
    },
  );
});
