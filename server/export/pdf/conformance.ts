/**
 * typst sets a document as PDF/A-2a or as PDF/UA-1, though what it writes is both: tagged, titled, with every font. These are the
 * marks of PDF/UA-1 (ISO 14289-1, 5 and 7.1) on what it wrote as PDF/A-2a, with the description that PDF/A (ISO 19005-2, 6.6.2.3)
 * asks for of every property that it does not know itself.
 */
import type { PdfObject } from './typst-pdf.ts';

const namespace = 'http://www.aiim.org/pdfua/ns/id/';

const described = [
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>',
  `<pdfaSchema:namespaceURI>${namespace}</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>`,
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category>',
  '<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>',
  '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>',
  '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>',
].join('');

/** The catalogue, saying that a reader shows the document's title and not the file's name. */
export function withUniversalAccess(catalogue: string): string {
  return replacedOnce(
    catalogue,
    '/ViewerPreferences <<\n',
    '/ViewerPreferences <<\n    /DisplayDocTitle true\n',
  );
}

/** The metadata (XMP) with the mark of PDF/UA-1, its number of pages and the name of this very file, without parentheses. */
export function withUniversalAccessMetadata(
  { text, stream }: PdfObject,
  pages: number,
  oldId: string,
  newId: string,
): PdfObject {
  if (stream === null) throw new Error('a PDF without metadata');
  const bare = (id: string): string => id.slice(1, -1);
  let xmp = stream.toString('utf8').replaceAll(bare(oldId), bare(newId));
  xmp = replacedOnce(
    xmp,
    '</pdfaid:conformance>',
    `</pdfaid:conformance><pdfuaid:part xmlns:pdfuaid="${namespace}">1</pdfuaid:part>`,
  );
  xmp = replacedOnce(
    xmp,
    '</rdf:Bag></pdfaExtension:schemas>',
    `${described}</rdf:Bag></pdfaExtension:schemas>`,
  );
  xmp = xmp.replace(/<xmpTPg:NPages>\d+</, `<xmpTPg:NPages>${pages}<`);
  const bytes = Buffer.from(xmp);
  return { text: text.replace(/\/Length \d+/, `/Length ${bytes.length}`), stream: bytes };
}

function replacedOnce(text: string, old: string, given: string): string {
  if (text.split(old).length !== 2) throw new Error(`a PDF without ${old.trim()}`);
  return text.replace(old, () => given);
}
