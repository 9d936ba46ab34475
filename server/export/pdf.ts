/**
 * The journal as PDF/A-2a, set with typst in a thread of its own, so that the console goes on answering meanwhile.
 *
 * One thread sets one print after the other. It starts at the first print, keeps no process alive, and is replaced when it fails
 * or a print takes longer than `longest`.
 */
import { Worker } from 'node:worker_threads';
import type { JournalDocument } from './journal-document.ts';
import { pdfData } from './pdf-data.ts';
import type { Print } from './pdf-data.ts';

const longest = 180_000;

type Answer = { readonly id: number; readonly pdf?: Uint8Array; readonly error?: string };

let worker: Worker | null = null;
let last: Promise<unknown> = Promise.resolve();
let count = 0;

/** The PDF's bytes. Rejects when it could not be set. */
export function journalPdf(document: JournalDocument, print: Print): Promise<Uint8Array> {
  const json = JSON.stringify(pdfData(document, print));
  const turn = last.then(() => set(json));
  last = turn.catch(() => undefined);
  return turn;
}

function set(json: string): Promise<Uint8Array> {
  const thread = (worker ??= startWorker());
  const id = (count += 1);
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => finish(new Error('the PDF took too long'), true), longest);
    const finish = (outcome: Uint8Array | Error, replace: boolean): void => {
      clearTimeout(timer);
      thread.off('message', answered).off('error', failed).off('exit', ended);
      thread.unref();
      if (replace && worker === thread) {
        worker = null;
        void thread.terminate();
      }
      if (outcome instanceof Error) reject(outcome);
      else resolve(outcome);
    };
    const answered = (answer: Answer): void => {
      if (answer.id !== id) return;
      finish(answer.pdf ?? new Error(answer.error), false);
    };
    const failed = (error: Error): void => finish(error, true);
    const ended = (code: number): void => finish(new Error(`the PDF thread ended with ${code}`), true);
    thread.on('message', answered).on('error', failed).on('exit', ended);
    thread.ref();
    thread.postMessage({ id, json });
  });
}

function startWorker(): Worker {
  const thread = new Worker(new URL('./pdf-worker.ts', import.meta.url));
  thread.unref();
  return thread;
}
