/**
 * Documents that take long to make are made in a thread of their own, so that the console goes on answering meanwhile.
 *
 * One thread makes one after the other. It starts with the first, keeps no process alive, and is replaced when it fails or a
 * document takes longer than `longest`.
 */
import { Worker } from 'node:worker_threads';
import type { JournalDocument } from './journal-document.ts';
import type { Template } from './typeset.ts';

/** `json`: what the template sets. */
export type DocumentOrder =
  | { readonly kind: 'pdf'; readonly template: Template; readonly json: string }
  | { readonly kind: 'xlsx'; readonly document: JournalDocument };

const longest = 180_000;

type Answer = { readonly id: number; readonly bytes?: Uint8Array; readonly error?: string };

let worker: Worker | null = null;
let last: Promise<unknown> = Promise.resolve();
let count = 0;

/** The document's bytes. Rejects when it could not be made. */
export function makeDocument(order: DocumentOrder): Promise<Buffer> {
  const turn = last.then(() => make(order));
  last = turn.catch(() => undefined);
  return turn;
}

function make(order: DocumentOrder): Promise<Buffer> {
  const thread = (worker ??= startWorker());
  const id = (count += 1);
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => finish(new Error(`the ${order.kind} took too long`), true), longest);
    const finish = (outcome: Uint8Array | Error, replace: boolean): void => {
      clearTimeout(timer);
      thread.off('message', answered).off('error', failed).off('exit', ended);
      thread.unref();
      if (replace && worker === thread) {
        worker = null;
        void thread.terminate();
      }
      if (outcome instanceof Error) reject(outcome);
      else resolve(Buffer.from(outcome.buffer, outcome.byteOffset, outcome.byteLength));
    };
    const answered = (answer: Answer): void => {
      if (answer.id === id) finish(answer.bytes ?? new Error(answer.error), false);
    };
    const failed = (error: Error): void => finish(error, true);
    const ended = (code: number): void => finish(new Error(`the document thread ended with ${code}`), true);
    thread.on('message', answered).on('error', failed).on('exit', ended);
    thread.ref();
    thread.postMessage({ id, order });
  });
}

function startWorker(): Worker {
  const thread = new Worker(new URL('./document-worker.ts', import.meta.url));
  thread.unref();
  // One that dies between two documents is told to nobody and replaced by the next.
  const gone = (): void => {
    if (worker === thread) worker = null;
  };
  thread.on('error', gone).on('exit', gone);
  return thread;
}
