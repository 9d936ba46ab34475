import { open, readFile } from 'node:fs/promises';
import type { Erasure } from '../event-log/text-changes.ts';

/**
 * What has been erased, in a file beside the database: one line of JSON an erasure, only added to. It holds positions and
 * hashes, no text. When an older copy of the database is put back it says what must go again; so it is never put back itself.
 */
export type LedgerFile = {
  of(organisation: string): readonly Erasure[];
  /** Writes down those that it does not have; they are on the disk when it resolves. */
  add(erasures: readonly Erasure[]): Promise<void>;
};

/** @throws Error where a line in the middle is damaged: a ledger that cannot be read is not taken for an empty one. */
export async function openLedgerFile(file: string): Promise<LedgerFile> {
  const known = new Map<string, Erasure>();
  const lines = (await readOrNothing(file)).split('\n');
  // The last line is whole only if it ends; one that power was lost in the middle of comes again from the table.
  for (const line of lines.slice(0, -1)) {
    const erasure = readLine(line);
    if (erasure === null)
      throw new Error(`${file} is damaged; put back a whole copy of it, not an older one`);
    known.set(keyOf(erasure), erasure);
  }
  const isTorn = (lines.at(-1) ?? '') !== '';
  const wholeBytes = Buffer.byteLength(
    lines
      .slice(0, -1)
      .map((line) => `${line}\n`)
      .join(''),
  );
  let isFirst = true;
  let last: Promise<void> = Promise.resolve();

  async function write(erasures: readonly Erasure[]): Promise<void> {
    const fresh = erasures.filter((erasure) => !known.has(keyOf(erasure)));
    if (fresh.length === 0) return;
    const handle = await open(file, 'a', 0o600);
    try {
      if (isFirst && isTorn) await handle.truncate(wholeBytes);
      isFirst = false;
      await handle.appendFile(fresh.map((erasure) => `${JSON.stringify(erasure)}\n`).join(''));
      await handle.sync();
    } finally {
      await handle.close();
    }
    for (const erasure of fresh) known.set(keyOf(erasure), erasure);
  }

  return {
    of: (organisation) => [...known.values()].filter((one) => one.organisation === organisation),
    add(erasures) {
      last = last.catch(() => undefined).then(() => write(erasures));
      return last;
    },
  };
}

function keyOf({ organisation, seq, hash }: Erasure): string {
  return `${organisation} ${seq} ${hash}`;
}

function readLine(line: string): Erasure | null {
  try {
    const { organisation, seq, hash, command } = JSON.parse(line) as Partial<Erasure>;
    const strings = [organisation, hash, command].every((value) => typeof value === 'string');
    return strings && Number.isSafeInteger(seq) ? ({ organisation, seq, hash, command } as Erasure) : null;
  } catch {
    return null;
  }
}

async function readOrNothing(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
