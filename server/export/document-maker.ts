/**
 * Documents that take long to make are made in processes of their own, so that the console goes on answering meanwhile.
 *
 * A process makes one after the other. It starts with the first, ends some time after the last or with the console, and is replaced
 * when it fails, is told to stop, or tells of no progress for `longest`. Journals have their own: a long one keeps nobody's decision from
 * being printed. What a journal is made of goes over page by page, each when the one before has been taken.
 *
 * Reason: setting a long journal takes several hundred megabytes outside of the engine's heap. A thread's stayed with the console.
 */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
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

/** What the process is told, and what it tells. */
export type ToProcess =
  | { readonly id: number; readonly kind: 'order'; readonly order: DocumentOrder }
  | { readonly id: number; readonly kind: 'page'; readonly events: readonly LoggedEvent[] }
  | { readonly id: number; readonly kind: 'end' };
export type FromProcess =
  | { readonly id: number; readonly kind: 'taken' }
  | { readonly id: number; readonly kind: 'progress'; readonly share: number }
  | { readonly id: number; readonly kind: 'made'; readonly bytes: Uint8Array }
  | { readonly id: number; readonly kind: 'failed'; readonly error: string };

const longest = 180_000;
/** How long (ms) one without work stays for the next. */
const idleFor = 30_000;

class DocumentMaker {
  readonly #niceness: number;
  #process: ChildProcess | null = null;
  #idle: NodeJS.Timeout | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #count = 0;

  /** How much its process gives way to all else, as `nice` counts: 0 to 19. */
  constructor(niceness: number) {
    this.#niceness = niceness;
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
    clearTimeout(this.#idle);
    const child = (this.#process ??= this.#start());
    const id = (this.#count += 1);
    // One that is gone is heard of by its end.
    const tell = (message: ToProcess): void => void child.send(message, () => undefined);
    let taken: () => void = () => undefined;
    return new Promise((resolve, reject) => {
      let over = false;
      let timer = setTimeout(() => undefined, 0);
      const finish = (outcome: Uint8Array | Error, replace: boolean): void => {
        over = true;
        clearTimeout(timer);
        taken();
        signal?.removeEventListener('abort', stopped);
        child.off('message', answered).off('error', failed).off('exit', ended);
        holdUp(child, false);
        if (replace) this.#end(child);
        else this.#idle = setTimeout(() => this.#end(child), idleFor).unref();
        if (outcome instanceof Error) reject(outcome);
        else resolve(Buffer.from(outcome.buffer, outcome.byteOffset, outcome.byteLength));
      };
      const alive = (): void => {
        clearTimeout(timer);
        timer = setTimeout(() => finish(new Error(`the ${order.kind} took too long`), true), longest);
      };
      const answered = (answer: FromProcess): void => {
        if (answer.id !== id) return;
        if (answer.kind === 'made') return finish(answer.bytes, false);
        if (answer.kind === 'failed') return finish(new Error(answer.error), false);
        alive();
        if (answer.kind === 'taken') taken();
        else onProgress?.(answer.share);
      };
      const failed = (error: Error): void => finish(error, true);
      const ended = (code: number | null): void =>
        finish(new Error(`the process of the document ended with ${code}`), true);
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
      child.on('message', answered).on('error', failed).on('exit', ended);
      signal?.addEventListener('abort', stopped);
      holdUp(child, true);
      alive();
      tell({ id, kind: 'order', order });
      // What waits for the rest of a log that cannot be read is given up with its process.
      if (order.kind === 'journal')
        sendPages().catch((error: unknown) => {
          if (!over) finish(error instanceof Error ? error : new Error(String(error)), true);
        });
    });
  }

  #start(): ChildProcess {
    const program = fileURLToPath(new URL('./document-process.ts', import.meta.url));
    const child = fork(program, [String(this.#niceness)], {
      serialization: 'advanced',
      // Not the console's: its heap is of another size, and nobody looks into this one.
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    holdUp(child, false);
    // One that dies between two documents is told to nobody and replaced by the next.
    const gone = (): void => {
      if (this.#process === child) this.#process = null;
    };
    child.on('error', gone).on('exit', gone);
    return child;
  }

  #end(child: ChildProcess): void {
    if (this.#process === child) this.#process = null;
    child.kill('SIGKILL');
  }
}

/** Whether the console does not end while the process is there. */
function holdUp(child: ChildProcess, does: boolean): void {
  if (does) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}

function reasonOf(signal: AbortSignal | undefined): Error {
  const reason: unknown = signal?.reason;
  return reason instanceof Error ? reason : new Error('the making was stopped');
}

const documents = new DocumentMaker(0);
// About a quarter of what the console itself gets, where both want all.
const journals = new DocumentMaker(6);

/** A document's bytes. Rejects when it could not be made. */
export function makeDocument(order: DocumentOrder, making?: Making): Promise<Buffer> {
  return (order.kind === 'journal' ? journals : documents).make(order, making);
}
