/** The thread in which documents are made (document-thread.ts): takes one order at a time, answers the file's bytes. */
import { parentPort } from 'node:worker_threads';
import type { DocumentOrder } from './document-thread.ts';
import { typeset } from './typeset.ts';
import { writeJournalXlsx } from './xlsx.ts';

async function make(order: DocumentOrder): Promise<Uint8Array> {
  return order.kind === 'pdf' ? typeset(order.template, order.json) : await writeJournalXlsx(order.document);
}

parentPort?.on('message', ({ id, order }: { readonly id: number; readonly order: DocumentOrder }) => {
  make(order).then(
    (bytes) => {
      const own = Uint8Array.from(bytes);
      parentPort?.postMessage({ id, bytes: own }, [own.buffer]);
    },
    (error: unknown) => {
      parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
    },
  );
});
