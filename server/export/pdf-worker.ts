/** The thread in which typst runs: takes the data of a print as JSON, answers its PDF. */
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const folder = import.meta.dirname;
const compiler = NodeCompiler.create({ workspace: folder });

/** PDF/A-2a: for archives, and tagged so that it can be read aloud. */
function render(json: string): Uint8Array {
  compiler.mapShadow(join(folder, 'journal.json'), Buffer.from(json));
  const result = compiler.compile({ mainFilePath: join(folder, 'journal.typ'), resetRead: true });
  if (result.result === null) {
    const error = result.takeError();
    throw new Error(`typst: ${JSON.stringify(error?.shortDiagnostics ?? [])}`);
  }
  const pdf = compiler.pdf(result.result, { pdfStandard: 'a-2a' });
  compiler.evictCache(0);
  return new Uint8Array(pdf);
}

parentPort?.on('message', ({ id, json }: { readonly id: number; readonly json: string }) => {
  try {
    const pdf = render(json);
    parentPort?.postMessage({ id, pdf }, [pdf.buffer as ArrayBuffer]);
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
