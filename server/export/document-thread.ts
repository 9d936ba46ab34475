/**
 * Documents that take long to make are made in threads of their own, so that the console goes on answering meanwhile.
 *
 * A thread makes one after the other. It starts with the first, keeps no process alive, and is replaced when it fails, is told to
 * stop, or tells of no progress for `longest`. Journals have their own thread: a long one keeps nobody's decision from being printed.
 * What a journal is made of goes over page by page, each when the one before has been taken.
 */
import { Worker } from 'node:worker_threads';
import type { LoggedEvent } from '#shared/kernel/event.ts';
import type { ReportTable } from '#shared/reports/report.ts';
import type { Print } from './pdf-data.ts';
import type { Template } from './typeset.ts';

/** `json`: what the template sets. A journal is folded and set from the pages that come with it. */
export type DocumentOrder =
  | { readonly kind: 'pdf'; readonly template: Template; readonly json: string }
  | { readonly kind: 'tables'; readonly tables: readonly ReportTable[] }
  | { readonly kind: 'journal'; readonly format: 'pdf' | 'xlsx'; readonly print: Print };

export type Making = {
  /** The log from its first event, for a journal. */
  readonly pages?: AsyncIterable<LoggedEvent[]>;
  /** How much is done, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Ends the making; it then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
};

/** What the thread is told, and what it tells. */
export type ToThread =
  | { readonly id: number; readonly kind: 'order'; readonly order: DocumentOrder }
  | { readonly id: number; readonly kind: 'page'; readonly events: readonly LoggedEvent[] }
  | { readonly id: number; readonly kind: 'end' };
export type FromThread =
  | { readonly id: number; readonly kind: 'taken' }
  | { readonly id: number; readonly kind: 'progress'; readonly share: number }
  | { readonly id: number; readonly kind: 'made'; readonly bytes: Uint8Array }
  | { readonly id: number; readonly kind: 'failed'; readonly error: string };

/** How much the thread gives way to all else, as `nice` counts: 0 to 19. */
export type ThreadSettings = { readonly niceness: number };

const longest = 180_000;

class DocumentThread {
  readonly #settings: ThreadSettings;
  #worker: Worker | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #count = 0;

  constructor(settings: ThreadSettings) {
    this.#settings = settings;
  }

  /** The document's bytes. Rejects when it could not be made. */
  make(order: DocumentOrder, making: Making = {}): Promise<Buffer> {
    const turn = this.#last.then(() => {
      making.signal?.throwIfAborted();
      return this.#make(order, making);
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  #make(order: DocumentOrder, { pages, onProgress, signal }: Making): Promise<Buffer> {
    const thread = (this.#worker ??= this.#start());
    const id = (this.#count += 1);
    const tell = (message: ToThread): void => thread.postMessage(message);
    let taken: () => void = () => undefined;
    return new Promise((resolve, reject) => {
      let over = false;
      let timer = setTimeout(() => undefined, 0);
      const finish = (outcome: Uint8Array | Error, replace: boolean): void => {
        over = true;
        clearTimeout(timer);
        taken();
        signal?.removeEventListener('abort', stopped);
        thread.off('message', answered).off('error', failed).off('exit', ended);
        thread.unref();
        if (replace && this.#worker === thread) {
          this.#worker = null;
          void thread.terminate();
        }
        if (outcome instanceof Error) reject(outcome);
        else resolve(Buffer.from(outcome.buffer, outcome.byteOffset, outcome.byteLength));
      };
      const alive = (): void => {
        clearTimeout(timer);
        timer = setTimeout(() => finish(new Error(`the ${order.kind} took too long`), true), longest);
      };
      const answered = (answer: FromThread): void => {
        if (answer.id !== id) return;
        if (answer.kind === 'made') return finish(answer.bytes, false);
        if (answer.kind === 'failed') return finish(new Error(answer.error), false);
        alive();
        if (answer.kind === 'taken') taken();
        else onProgress?.(answer.share);
      };
      const failed = (error: Error): void => finish(error, true);
      const ended = (code: number): void => finish(new Error(`the document thread ended with ${code}`), true);
      const stopped = (): void => finish(reasonOf(signal), true);
      const sendPages = async (): Promise<void> => {
        for await (const events of pages ?? []) {
          if (over) return;
          const next = new Promise<void>((resolveNext) => {
            taken = resolveNext;
          });
          tell({ id, kind: 'page', events });
          await next;
          if (over) return;
        }
        tell({ id, kind: 'end' });
      };
      thread.on('message', answered).on('error', failed).on('exit', ended);
      signal?.addEventListener('abort', stopped);
      thread.ref();
      alive();
      tell({ id, kind: 'order', order });
      // What waits for the rest of a log that cannot be read is given up with its thread.
      if (order.kind === 'journal')
        sendPages().catch((error: unknown) => {
          if (!over) finish(error instanceof Error ? error : new Error(String(error)), true);
        });
    });
  }

  #start(): Worker {
    const thread = new Worker(new URL('./document-worker.ts', import.meta.url), {
      workerData: this.#settings,
    });
    thread.unref();
    // One that dies between two documents is told to nobody and replaced by the next.
    const gone = (): void => {
      if (this.#worker === thread) this.#worker = null;
    };
    thread.on('error', gone).on('exit', gone);
    return thread;
  }
}

function reasonOf(signal: AbortSignal | undefined): Error {
  const reason: unknown = signal?.reason;
  return reason instanceof Error ? reason : new Error('the making was stopped');
}

const documents = new DocumentThread({ niceness: 0 });
// About a quarter of what the console's own thread gets, where both want all.
const journals = new DocumentThread({ niceness: 6 });

/** A document's bytes. Rejects when it could not be made. */
export function makeDocument(order: DocumentOrder, making?: Making): Promise<Buffer> {
  return (order.kind === 'journal' ? journals : documents).make(order, making);
}
