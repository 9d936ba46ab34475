import { numberOf, numbersIn, objectOf, renumbered } from './typst-pdf.ts';
import type { PdfObject, TypstPdf } from './typst-pdf.ts';

/** What each document has once, by object number. */
export type Frame = {
  readonly pages: number;
  /** Null where there are no headings. */
  readonly outlines: number | null;
  readonly tags: number;
  /** The tag of the whole document. */
  readonly document: number;
  readonly metadata: number;
  /** The list of output intents and the one in it; the later parts' are left out. */
  readonly intents: readonly number[];
  /** All of them. */
  readonly once: ReadonlySet<number>;
};

export type Part = {
  readonly pdf: TypstPdf;
  readonly frame: Frame;
  readonly newNumber: ReadonlyMap<number, number>;
};

/** Objects of the later parts that each document has once take the first part's numbers. */
export function numberAll(all: readonly TypstPdf[]): Part[] {
  const parts: Part[] = [];
  let next = 1;
  for (const pdf of all) {
    const frame = frameOf(pdf);
    const newNumber = new Map<number, number>();
    const [first] = parts;
    for (const number of pdf.objects.keys()) {
      if (first !== undefined && frame.once.has(number)) continue;
      newNumber.set(number, next);
      next += 1;
    }
    if (first !== undefined) {
      const same = (own: number, of: number): void => {
        newNumber.set(own, first.newNumber.get(of) ?? 0);
      };
      same(frame.pages, first.frame.pages);
      same(frame.tags, first.frame.tags);
      same(frame.document, first.frame.document);
      if (frame.outlines !== null) same(frame.outlines, chapterOf(first));
    }
    parts.push({ pdf, frame, newNumber });
  }
  return parts;
}

function frameOf(pdf: TypstPdf): Frame {
  const root = objectOf(pdf, pdf.root).text;
  const must = (text: string, key: string): number => {
    const number = numberOf(text, key);
    if (number === null) throw new Error(`a PDF without ${key}`);
    return number;
  };
  const tags = must(root, 'StructTreeRoot');
  const intents = must(root, 'OutputIntents');
  const [, document] = /\/K \[(\d+) 0 R\]/.exec(objectOf(pdf, tags).text) ?? [];
  if (document === undefined) throw new Error('a PDF without one tag for the whole');
  const frame = {
    pages: must(root, 'Pages'),
    outlines: numberOf(root, 'Outlines'),
    tags,
    document: Number(document),
    metadata: must(root, 'Metadata'),
    intents: [intents, ...numbersIn(objectOf(pdf, intents).text)],
  };
  const { pages, outlines, metadata } = frame;
  const named = [pdf.root, pdf.info, pages, tags, frame.document, metadata, ...frame.intents];
  return { ...frame, once: new Set(outlines === null ? named : [...named, outlines]) };
}

/** An object under its new numbers; a page and its tags find each other by a key that counts through the whole document. */
export function moved({ pdf, newNumber }: Part, number: number, pagesBefore: number): PdfObject {
  const { text, stream } = objectOf(pdf, number);
  const renamed = renumbered(text, (one) => newNumber.get(one) ?? missing(one));
  if (!text.startsWith('<<\n  /Type /Page\n')) return { text: renamed, stream };
  if (pagesBefore > 0 && text.includes('/Annots')) throw new Error('a part with links');
  return {
    text: renamed.replace(
      /\/StructParents (\d+)/,
      (_all, key: string) => `/StructParents ${Number(key) + pagesBefore}`,
    ),
    stream,
  };
}

/** Such a PDF is broken. */
export function missing(number: number): never {
  throw new Error(`a PDF that names an object ${number} which it does not have`);
}

/** The references in a list of a dictionary, under their new numbers. */
export function listIn(part: Part, number: number, key: string): string {
  const { text } = objectOf(part.pdf, number);
  const list = new RegExp(`/${key} \\[([^\\]]*)\\]`).exec(text)?.[1];
  if (list === undefined) throw new Error(`a PDF without its ${key}`);
  return renumbered(list, (one) => part.newNumber.get(one) ?? missing(one));
}

/** Which tags each page's marks belong to, by the page's key. */
export function parentsOf(part: Part, pagesBefore: number): string {
  const { text } = objectOf(part.pdf, part.frame.tags);
  if (pagesBefore > 0 && text.includes('/IDTree')) throw new Error('a table in a later part');
  const list = /\/Nums \[([^\]]*)\]/.exec(text)?.[1] ?? '';
  return Array.from(list.matchAll(/(\d+) (\d+) 0 R/g), ([, key, number]) => {
    return `${Number(key) + pagesBefore} ${part.newNumber.get(Number(number)) ?? missing(Number(number))} 0 R`;
  }).join(' ');
}

/** The last heading of the second level, under which the later parts go on. */
export function chapterOf({ pdf, frame }: Part): number {
  const last = (number: number | null): number | null =>
    number === null ? null : numberOf(objectOf(pdf, number).text, 'Last');
  const chapter = last(last(frame.outlines));
  if (chapter === null) throw new Error('a first part without the chapter that goes on');
  return chapter;
}
