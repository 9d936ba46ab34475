import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { joinPdf } from './pdf/join-pdf.ts';
import { unprintableIn, withoutUnprintable } from './unprintable.ts';

const folder = import.meta.dirname;
let compiler: NodeCompiler | null = null;

/** Each template reads the file of its name with the ending `.json`. */
export type Template = 'journal' | 'official-document' | 'poster';

/** Each try may name further characters. */
const tries = 5;

/**
 * Sets a template with typst from its data as JSON. PDF/A-2a for archives and PDF/UA-1 so that it can be read aloud. What no font
 * shows is replaced (unprintable.ts). Holds up its thread. Throws with typst's own words when it cannot be set.
 */
export function typeset(template: Template, json: string): Uint8Array {
  return joinPdf([typesetPart(template, json)]);
}

/** A part of a document, to be joined with the others (pdf/join-pdf.ts): PDF/A-2a, without the marks of PDF/UA-1. */
export function typesetPart(template: Template, json: string): Uint8Array {
  let words = json;
  for (let left = tries; ; left -= 1) {
    try {
      return set(template, words);
    } catch (error) {
      const characters = unprintableIn(error instanceof Error ? error.message : String(error));
      const printable = characters.size === 0 ? words : withoutUnprintable(words, characters);
      if (left === 1 || printable === words) throw error;
      words = printable;
    }
  }
}

function set(template: Template, json: string): Uint8Array {
  compiler ??= NodeCompiler.create({ workspace: folder });
  compiler.mapShadow(join(folder, `${template}.json`), Buffer.from(json));
  const result = compiler.compile({ mainFilePath: join(folder, `${template}.typ`), resetRead: true });
  if (result.result === null) {
    const error = result.takeError();
    throw new Error(`typst: ${JSON.stringify(error?.shortDiagnostics ?? [])}`);
  }
  const pdf = compiler.pdf(result.result, { pdfStandard: 'a-2a' });
  compiler.evictCache(0);
  return pdf;
}
