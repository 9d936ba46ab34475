import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const folder = import.meta.dirname;
let compiler: NodeCompiler | null = null;

/**
 * Sets the journal with typst from what pdfData answers, as JSON. PDF/A-2a: for archives, and tagged so that it can be read
 * aloud. Holds up its thread. Throws with typst's own words when it cannot be set.
 */
export function typesetJournal(json: string): Uint8Array {
  compiler ??= NodeCompiler.create({ workspace: folder });
  compiler.mapShadow(join(folder, 'journal.json'), Buffer.from(json));
  const result = compiler.compile({ mainFilePath: join(folder, 'journal.typ'), resetRead: true });
  if (result.result === null) {
    const error = result.takeError();
    throw new Error(`typst: ${JSON.stringify(error?.shortDiagnostics ?? [])}`);
  }
  const pdf = compiler.pdf(result.result, { pdfStandard: 'a-2a' });
  compiler.evictCache(0);
  return pdf;
}
