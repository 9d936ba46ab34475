import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { tyresoDocument } from '../../../test/support/example-document.ts';
import { headOf, logPages, makeLog } from '../../../test/support/make-log.ts';
import { oneOfEach } from '../../../test/support/one-of-each.ts';
import { journalFile } from '../journal-file.ts';
import { joinPdf } from './join-pdf.ts';

/** A minute between the entries, so that days and parts end at different places. */
function longLog(count: number) {
  const entries = Array.from({ length: count }, (_, index) => ({
    type: 'journal.written' as const,
    payload: {
      entry: `0b6f3c1e-0000-4000-8000-${String(index + 100).padStart(12, '0')}`,
      number: index + 6,
      incident: null,
      kind: 'note' as const,
      direction: 'in' as const,
    },
    sealed: { text: `Anteckning ${index} (9 0 R) om läget` },
  }));
  return makeLog([...oneOfEach(tyresoDocument), ...entries]);
}

const name = (text: string): PDFName => PDFName.of(text);

async function pdfOf(count: number) {
  const log = longLog(count);
  const print = { head: headOf(log), selection: {}, now: '2026-11-22T05:12:00.000Z', who: 'TiB' };
  const shares: number[] = [];
  const pages = logPages(log, 500).pages('tyreso', 0);
  const bytes = await journalFile('pdf', pages, print, { onProgress: (share) => shares.push(share) });
  return { bytes, shares, document: await PDFDocument.load(bytes, { updateMetadata: false }) };
}

const long = await pdfOf(2_300);

/** Every object below a tag, and how its tags nest. */
function tagsOf(document: PDFDocument): { tags: Map<PDFRef, PDFDict>; wrongParents: number } {
  const root = document.catalog.lookup(name('StructTreeRoot'), PDFDict);
  const rootRef = document.catalog.get(name('StructTreeRoot'));
  const tags = new Map<PDFRef, PDFDict>();
  let wrongParents = 0;
  const visit = (parent: unknown, kids: unknown): void => {
    for (const kid of kids instanceof PDFArray ? kids.asArray() : []) {
      if (!(kid instanceof PDFRef)) continue;
      const tag = document.context.lookup(kid);
      if (!(tag instanceof PDFDict)) continue;
      tags.set(kid, tag);
      if (tag.get(name('P')) !== parent) wrongParents += 1;
      visit(kid, tag.lookup(name('K')));
    }
  };
  visit(rootRef, root.lookup(name('K')));
  return { tags, wrongParents };
}

function outlineOf(document: PDFDocument): string[] {
  const titles: string[] = [];
  const visit = (first: unknown, depth: number): void => {
    let before: unknown;
    for (let ref = first; ref instanceof PDFRef;) {
      const item = document.context.lookup(ref, PDFDict);
      expect(item.get(name('Prev'))).toBe(before);
      titles.push(`${'>'.repeat(depth)}${item.lookup(name('Title'))?.toString().length ?? 0}`);
      visit(item.get(name('First')), depth + 1);
      before = ref;
      ref = item.get(name('Next')) as PDFRef;
    }
  };
  visit(document.catalog.lookup(name('Outlines'), PDFDict).get(name('First')), 0);
  return titles;
}

describe('a long journal, set in parts and joined', () => {
  test('tells how far it has come, to the end', () => {
    expect(long.shares).toEqual(long.shares.toSorted((one, other) => one - other));
    expect(long.shares.filter((share) => share > 0.1)).toHaveLength(3);
    expect(long.shares.at(-1)).toBeCloseTo(1);
  });

  test('names no object that it does not have', () => {
    const { context } = long.document;
    for (const [, object] of context.enumerateIndirectObjects()) {
      const text = object instanceof PDFRawStream ? object.dict.toString() : object.toString();
      for (const [, number] of text.replaceAll(/\((?:[^()\\]|\\.)*\)/g, '').matchAll(/(\d+) 0 R/g))
        expect(context.lookup(PDFRef.of(Number(number)))).toBeDefined();
    }
  });

  test('has every page in its order, each with its own marks', () => {
    const pages = long.document.getPages();
    expect(pages.length).toBeGreaterThan(90);
    const keys = pages.map(({ node }) => node.lookup(name('StructParents'), PDFNumber).asNumber());
    expect(keys).toEqual(pages.map((_, index) => index));
  });

  test('has one tree of tags, in which every mark on a page is found', () => {
    const { tags, wrongParents } = tagsOf(long.document);
    expect(wrongParents).toBe(0);
    const root = long.document.catalog.lookup(name('StructTreeRoot'), PDFDict);
    const nums = root.lookup(name('ParentTree'), PDFDict).lookup(name('Nums'), PDFArray).asArray();
    expect(nums.length / 2).toBe(long.document.getPageCount());
    for (const [index, entry] of nums.entries()) {
      if (index % 2 === 0) expect(String(entry)).toBe(String(index / 2));
      else
        for (const tag of long.document.context.lookup(entry, PDFArray).asArray())
          expect(tags.has(tag as PDFRef)).toBe(true);
    }
  });

  test('has the days of all parts under the entries, each once', () => {
    const outline = outlineOf(long.document);
    // title, incidents and entries, then two days
    expect(outline.map((line) => line.match(/^>*/)?.[0].length)).toEqual([0, 1, 1, 2, 2]);
  });

  test('says that it is PDF/A-2a and PDF/UA-1, in Swedish, with its title shown', () => {
    const { catalog, context } = long.document;
    const metadata = context.lookup(catalog.get(name('Metadata')));
    const xmp = metadata instanceof PDFRawStream ? Buffer.from(metadata.getContents()).toString() : '';
    expect(xmp).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
    expect(xmp).toMatch(/<pdfuaid:part [^>]*>1<\/pdfuaid:part>/);
    expect(xmp).toContain('<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>');
    expect(xmp).toContain(`<xmpTPg:NPages>${long.document.getPageCount()}</xmpTPg:NPages>`);
    expect(catalog.lookup(name('Lang'))?.toString()).toBe('(sv)');
    expect(catalog.lookup(name('MarkInfo'), PDFDict).lookup(name('Marked'))).toBe(PDFBool.True);
    const preferences = catalog.lookup(name('ViewerPreferences'), PDFDict);
    expect(preferences.lookup(name('DisplayDocTitle'))).toBe(PDFBool.True);
  });

  test('embeds every font, and reads no text from outside', () => {
    const fonts = [...long.document.context.enumerateIndirectObjects()]
      .map(([, object]) => object)
      .filter((object) => object instanceof PDFDict && object.get(name('Type')) === name('FontDescriptor'));
    expect(fonts.length).toBeGreaterThan(3);
    for (const font of fonts) expect(/\/FontFile[23]? /.test(font.toString())).toBe(true);
  });
});

describe('joining', () => {
  test.each([
    ['nothing', Buffer.from('')],
    ['no PDF', Buffer.from('%PDF-1.7\nhello\ntrailer\n<< >>')],
  ])('refuses %s', (_what, bytes) => {
    expect(() => joinPdf([bytes])).toThrow('a PDF without');
  });

  test('refuses a PDF that is cut', () => {
    expect(() => joinPdf([long.bytes.subarray(0, long.bytes.length - 40)])).toThrow('a PDF');
  });
});
