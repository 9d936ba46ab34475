import { open, readFile } from 'node:fs/promises';
import { message } from '#shared/language/message.ts';
import type { Erasure } from '../event-log/text-changes.ts';
import { OperatorError } from '../operator-error.ts';

const lineStart = '{"organisation":"';

/**
 * What has been erased, in a file beside the database: one line of JSON an erasure, only added to. It holds positions and
 * hashes, no text. When an older copy of the database is put back it says what must go again; so it is never put back itself.
 */
export type LedgerFile = {
  of(organisation: string): readonly Erasure[];
  /** Writes down those that it does not have; they are on the disk when it resolves. */
  add(erasures: readonly Erasure[]): Promise<void>;
};

/** A ledger that is damaged, or is no file: it is not taken for an empty one. */
export class LedgerDamagedError extends OperatorError {
  override readonly name = 'LedgerDamagedError';

  constructor(file: string) {
    super(message('doctor.ledger.damaged', { file }));
  }
}

/** @throws LedgerDamagedError */
export async function openLedgerFile(file: string): Promise<LedgerFile> {
  const known = new Map<string, Erasure>();
  const lines = (await readOrNothing(file)).split('\n');
  for (const line of lines.slice(0, -1)) {
    const erasure = readLine(line);
    if (erasure === null) throw new LedgerDamagedError(file);
    known.set(keyOf(erasure), erasure);
  }
  const rest = lines.at(-1) ?? '';
  if (rest !== '' && !isTornLine(rest, known.size > 0)) throw new LedgerDamagedError(file);
  const wholeBytes = Buffer.byteLength(
    lines
      .slice(0, -1)
      .map((line) => `${line}\n`)
      .join(''),
  );
  /** Where what was not written to its end begins, in bytes. */
  let tornAt = rest === '' ? null : wholeBytes;
  let last: Promise<void> = Promise.resolve();

  async function write(erasures: readonly Erasure[]): Promise<void> {
    const fresh = erasures.filter((erasure) => !known.has(keyOf(erasure)));
    if (fresh.length === 0) return;
    const handle = await open(file, 'a', 0o600);
    try {
      if (tornAt !== null) await handle.truncate(tornAt);
      tornAt = (await handle.stat()).size;
      await handle.appendFile(fresh.map((erasure) => `${JSON.stringify(erasure)}\n`).join(''));
      await handle.sync();
      tornAt = null;
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

/**
 * Whether the last line, which does not end, is one that power was lost in the middle of: a beginning, or room for it that was never
 * written. It comes again from the table. A file of nothing but such room was more than that before.
 */
function isTornLine(rest: string, hasLines: boolean): boolean {
  const written = rest.replace(/\0+$/, '');
  if (written === '') return hasLines;
  return lineStart.startsWith(written.slice(0, lineStart.length)) && !written.includes('\0');
}

async function readOrNothing(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return '';
    if (code === 'EISDIR') throw new LedgerDamagedError(file);
    throw error;
  }
}
