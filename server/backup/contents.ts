/** What stands in a backup; README.md tells a stranger how to read it. */
import { z } from 'zod';

export const format = 'vaka-backup';
/** Raised when a file that this version reads would no longer be read rightly. */
export const formatVersion = 1;

/** Everything lies in one folder, as it is unpacked. */
export const folder = 'vaka-backup/';
export const manifestName = 'manifest.json';
export const readMeName = 'LAS-MIG.txt';
export const countsName = 'counts.json';
export const sumsName = 'SHA256SUMS';

/** A table's rows lie in as many files as they fill; laid after each other they are what COPY wrote. */
export const partSize = 4 * 1_024 * 1_024;
export const partName = (table: string, number: number): string =>
  `tables/${table}/${String(number).padStart(6, '0')}.copy`;

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const name = z.string().regex(/^[a-z][a-z0-9_]{0,62}$/);

/** A log's head at the moment of the backup, and the console's signature on it where it had its key. */
const head = z.strictObject({
  organisation: z.string(),
  seq: z.int().min(0),
  hash,
  signed: z
    .strictObject({ seq: z.int(), hash, signedAt: z.string(), signature: z.string(), key: z.string() })
    .nullable(),
});

export const manifestShape = z.strictObject({
  format: z.literal(format),
  version: z.int().min(1),
  /** The moment whose database this is, by the database's clock. ISO 8601 UTC. */
  takenAt: z.iso.datetime(),
  /** The server's own version, for whoever reads by hand. */
  postgres: z.string(),
  /** The migrations that made the tables, in order. */
  schema: z.array(z.strictObject({ version: z.int(), name: z.string(), checksum: hash })).min(1),
  /** In the order in which they are put back: a table comes after those that it refers to. */
  tables: z.array(z.strictObject({ name, columns: z.array(name).min(1) })),
  heads: z.array(head),
});

/** Of each table: its rows, and the files that they lie in. */
export const countsShape = z.record(name, z.strictObject({ rows: z.int().min(0), parts: z.int().min(0) }));

export type Manifest = z.output<typeof manifestShape>;
export type BackupHead = Manifest['heads'][number];
export type TableLayout = Manifest['tables'][number];
export type Counts = z.output<typeof countsShape>;
