/**
 * Verification of an NDJSON export, from nothing but its lines.
 *
 * What it proves: that the events are those of the head, none changed, left out, added, moved or cut off at the end; that what is
 * null is so for a stated reason, and that what is called erased was erased by a later event; and, with a key got elsewhere,
 * who signed the head. Without that key the signature only shows that the file agrees with itself.
 */
import type { LoggedEvent } from '#shared/kernel/event.ts';
import { checkLink, emptyHead } from '#shared/kernel/hash-chain.ts';
import type { ChainFault, Head } from '#shared/kernel/hash-chain.ts';
import { digest } from '../event-log/digest.ts';
import { readEventLine, readHeadLine } from './read-line.ts';
import { signatureHolds } from './signing.ts';
import type { SignedHead } from './signing.ts';

export type VerifyFault =
  | ChainFault
  | 'malformed'
  | 'organisation-differs'
  | 'erasure-unproven'
  | 'head-missing'
  | 'head-differs'
  | 'after-head'
  | 'signature-wrong'
  | 'signed-by-another';

/** `line` counts from 1; `seq` is the position of the event there, null where the line is none. */
export type VerifyOutcome =
  | {
      readonly kind: 'broken';
      readonly line: number;
      readonly seq: number | null;
      readonly fault: VerifyFault;
    }
  | {
      readonly kind: 'whole';
      readonly organisation: string;
      readonly head: SignedHead;
      readonly signer: 'proven' | 'unproven';
      readonly withheld: number;
      readonly erased: number;
      readonly filtered: number;
    };

/** Checks the lines of an export. `key` is a public key got elsewhere, base64url of its 32 bytes. */
export async function verifyLines(lines: AsyncIterable<string>, key: string | null): Promise<VerifyOutcome> {
  const check = new ExportCheck(key);
  try {
    for await (const line of lines) {
      check.take(line);
      if (check.fault !== null) break;
    }
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    check.malformed();
  }
  return check.outcome();
}

class ExportCheck {
  fault: Extract<VerifyOutcome, { kind: 'broken' }> | null = null;
  readonly #key: string | null;
  #line = 0;
  #before: Head = emptyHead;
  #organisation: string | null = null;
  #head: SignedHead | null = null;
  /** The lines of erased events for which no `record.erased` has come yet, by seq. */
  readonly #unproven = new Map<number, number>();
  #withheld = 0;
  #erased = 0;
  #filtered = 0;

  constructor(key: string | null) {
    this.#key = key;
  }

  take(line: string): void {
    this.#line += 1;
    if (this.#head !== null) return this.#broken('after-head', null);
    const event = readEventLine(line);
    if (event !== null) return this.#takeEvent(event);
    const head = readHeadLine(line);
    return head === null ? this.#broken('malformed', null) : this.#takeHead(head);
  }

  /** The next line could not even be read. */
  malformed(): void {
    this.#line += 1;
    this.#broken('malformed', null);
  }

  outcome(): VerifyOutcome {
    if (this.fault !== null) return this.fault;
    const [unproven] = this.#unproven;
    if (unproven !== undefined) {
      return { kind: 'broken', line: unproven[1], seq: unproven[0], fault: 'erasure-unproven' };
    }
    if (this.#head === null || this.#organisation === null) {
      return { kind: 'broken', line: this.#line + 1, seq: null, fault: 'head-missing' };
    }
    return {
      kind: 'whole',
      organisation: this.#organisation,
      head: this.#head,
      signer: this.#key === null ? 'unproven' : 'proven',
      withheld: this.#withheld,
      erased: this.#erased,
      filtered: this.#filtered,
    };
  }

  #takeEvent(event: LoggedEvent): void {
    const fault = linkFault(this.#before, event);
    if (fault !== null) return this.#broken(fault, event.seq);
    this.#organisation ??= event.organisation;
    if (event.organisation !== this.#organisation) return this.#broken('organisation-differs', event.seq);
    this.#before = { seq: event.seq, hash: event.hash };
    if (event.absent?.payload === 'filtered') this.#filtered += 1;
    else if (event.absent?.sealed === 'withheld') this.#withheld += 1;
    if (event.absent?.sealed === 'erased') {
      this.#erased += 1;
      this.#unproven.set(event.seq, this.#line);
    }
    if (event.type === 'record.erased') this.#proveErased(event);
  }

  /** An erasure names what it emptied by number, and only what came before it. */
  #proveErased(event: LoggedEvent): void {
    const seqs = event.payload?.['seqs'];
    if (!Array.isArray(seqs)) return;
    for (const seq of seqs) if (typeof seq === 'number' && seq < event.seq) this.#unproven.delete(seq);
  }

  #takeHead(head: SignedHead): void {
    if (head.seq !== this.#before.seq || head.hash !== this.#before.hash || this.#organisation === null) {
      return this.#broken('head-differs', null);
    }
    this.#head = head;
    if (!signatureHolds(this.#organisation, head, head.key)) return this.#broken('signature-wrong', null);
    if (this.#key !== null && this.#key !== head.key) return this.#broken('signed-by-another', null);
  }

  #broken(fault: VerifyFault, seq: number | null): void {
    this.fault = { kind: 'broken', line: this.#line, seq, fault };
  }
}

/** What has no canonical form was never in a log. */
function linkFault(before: Head, event: LoggedEvent): VerifyFault | null {
  try {
    return checkLink(digest, before, event);
  } catch {
    return 'malformed';
  }
}
