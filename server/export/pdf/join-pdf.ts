/**
 * One PDF of several that typst has set.
 *
 * Purpose: typst needs some fifty kilobytes of memory an entry, and tells nobody how far it has come; a long journal is therefore set in
 * parts, which become one document here, with one outline and one tree of tags.
 * Invariants: every object is kept as typst wrote it but for its number and the numbers that it names; of the later parts only what each
 * document has once (catalogue, metadata, roots) is left out. The result is PDF/A-2a and PDF/UA-1 (conformance.ts).
 */
import { createHash } from 'node:crypto';
import { withUniversalAccess, withUniversalAccessMetadata } from './conformance.ts';
import { ObjectWriter } from './object-writer.ts';
import { joinOutlines } from './outline.ts';
import { listIn, missing, moved, numberAll, parentsOf } from './parts.ts';
import type { Part } from './parts.ts';
import { objectOf, readTypstPdf } from './typst-pdf.ts';
import type { TypstPdf } from './typst-pdf.ts';

/**
 * The parts as one document, in their order. The later parts' headings come under the first part's last chapter; tables may stand in
 * the first part only, and links too.
 */
export function joinPdf(given: readonly Uint8Array[]): Buffer {
  const pdfs = given.map(readTypstPdf);
  const parts = numberAll(pdfs);
  const [first] = parts;
  if (first === undefined) throw new Error('a document of no parts');
  const writer = new ObjectWriter();
  const lists = writeParts(parts, writer);
  const { frame, pdf, newNumber } = first;
  const id = instanceId(pdfs);
  const put = (number: number, change: (text: string) => string = (text) => text): number => {
    const at = newNumber.get(number) ?? missing(number);
    writer.add(at, { text: change(moved(first, number, 0).text), stream: null });
    return at;
  };
  put(frame.pages, (text) =>
    text
      .replace(/\/Count \d+/, `/Count ${lists.pages}`)
      .replace(/\/Kids \[[^\]]*\]/, `/Kids [${lists.kids.join(' ')}]`),
  );
  put(frame.document, (text) => text.replace(/\/K \[[^\]]*\]/, `/K [${lists.tags.join(' ')}]`));
  put(frame.tags, (text) =>
    text
      .replace(/\/Nums \[[^\]]*\]/, `/Nums [${lists.parents.join(' ')}]`)
      .replace(/\/ParentTreeNextKey \d+/, `/ParentTreeNextKey ${lists.pages}`),
  );
  if (frame.outlines !== null) put(frame.outlines);
  joinOutlines(parts, writer);
  for (const number of frame.intents) put(number);
  const metadata = objectOf(pdf, frame.metadata);
  writer.add(
    newNumber.get(frame.metadata) ?? missing(frame.metadata),
    withUniversalAccessMetadata(metadata, lists.pages, pdf.ids[1], id),
  );
  const root = put(pdf.root, withUniversalAccess);
  return writer.finish({ root, info: put(pdf.info), ids: [pdf.ids[0], id] });
}

/** What the whole document's lists hold, part after part. */
type Lists = {
  readonly pages: number;
  readonly kids: readonly string[];
  readonly tags: readonly string[];
  readonly parents: readonly string[];
};

function writeParts(parts: readonly Part[], writer: ObjectWriter): Lists {
  const kids: string[] = [];
  const tags: string[] = [];
  const parents: string[] = [];
  let pages = 0;
  for (const part of parts) {
    const { pdf, frame, newNumber } = part;
    kids.push(listIn(part, frame.pages, 'Kids'));
    tags.push(listIn(part, frame.document, 'K'));
    parents.push(parentsOf(part, pages));
    for (const number of pdf.objects.keys())
      if (!frame.once.has(number)) writer.add(newNumber.get(number) ?? 0, moved(part, number, pages));
    pages += Number(/\/Count (\d+)/.exec(objectOf(pdf, frame.pages).text)?.[1]);
  }
  return { pages, kids, tags, parents };
}

/** Names this very file: of one part, as typst named it; else by what it was made of. */
function instanceId(parts: readonly TypstPdf[]): string {
  const ids = parts.map(({ ids: [, own] }) => own);
  const [only] = ids;
  if (ids.length === 1 && only !== undefined) return only;
  return `(${createHash('sha256').update(ids.join()).digest().subarray(0, 16).toString('base64')})`;
}
