/** What a file of a package is, by the name and number that archives know it by (PRONOM); null where its format has none that is certain. */
export type FileFormat = {
  readonly mimeType: string;
  readonly name: string;
  readonly version: string | null;
  readonly pronom: string | null;
};

/** Where a file stands in a package (CSIP 2.1.0, 4.1). */
export type FilePlace =
  'descriptive' | 'preservation' | 'documentation' | 'schemas' | 'dokument' | 'data' | 'bilagor';

/** A file as it was written into a package. `path` is from the package's root folder; `sha256` lowercase hex. */
export type PackagedFile = {
  readonly path: string;
  readonly place: FilePlace;
  readonly format: FileFormat;
  readonly size: number;
  readonly sha256: string;
  /** What it was called where it came from. */
  readonly originalName: string | null;
};

export const formats = {
  pdfA: { mimeType: 'application/pdf', name: 'PDF/A', version: '2a', pronom: 'fmt/476' },
  csv: { mimeType: 'text/csv', name: 'Comma Separated Values', version: null, pronom: 'x-fmt/18' },
  ndjson: { mimeType: 'application/x-ndjson', name: 'Newline Delimited JSON', version: null, pronom: null },
  json: {
    mimeType: 'application/json',
    name: 'JSON Data Interchange Format',
    version: null,
    pronom: 'fmt/817',
  },
  xml: { mimeType: 'application/xml', name: 'Extensible Markup Language', version: '1.0', pronom: 'fmt/101' },
  text: { mimeType: 'text/plain', name: 'Plain Text File', version: null, pronom: 'x-fmt/111' },
  pem: { mimeType: 'application/x-pem-file', name: 'PEM', version: null, pronom: null },
} as const satisfies { readonly [name: string]: FileFormat };
