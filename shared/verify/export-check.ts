import type { LoggedEvent } from '../kernel/event.ts';
import { checkLink, emptyHead } from '../kernel/hash-chain.ts';
import type { Digest, Head } from '../kernel/hash-chain.ts';
import { MissingEvents } from './missing-events.ts';
import type { Checked, FaultAt, VerifyFault, VerifyOutcome } from './outcome.ts';
import { readEventLine, readHeadLine } from './read-line.ts';
import type { SignedHead } from './signed-head.ts';

/** How many faults are kept to be told. */
const mostFaults = 10;

/** A head that was got earlier, the line of its event, and whether that has its hash. */
type RememberedHead = { readonly head: SignedHead; readonly line: number; readonly agrees: boolean };

/**
 * What has been found, line by line. After a fault it goes on from what the line says of itself, so that one changed event is told
 * from many; nothing after the first fault is proven.
 */
export class ExportCheck {
  organisation: string | null = null;
  head: SignedHead | null = null;
  readonly #digest: Digest;
  readonly #key: string | null;
  readonly #heads: ReadonlyMap<number, readonly SignedHead[]>;
  /** Those of the given heads whose event is here, to be told whether they were signed for this log. */
  readonly remembered: RememberedHead[] = [];
  #line = 0;
  /** The head before; null where the line before was none, and anything may follow. */
  #before: Head | null = emptyHead;
  /** The line of the head, for what is found of it afterwards. */
  #headLine = 0;
  readonly #faults: FaultAt[] = [];
  #faultCount = 0;
  /** The lines of erased events for which no `record.erased` has come yet, by seq. */
  readonly #unproven = new Map<number, number>();
  readonly #withheld = new MissingEvents();
  readonly #erased = new MissingEvents();
  readonly #filtered = new MissingEvents();
  #events = 0;
  #lastSeq = 0;
  #firstRecordedAt: string | null = null;
  #lastRecordedAt: string | null = null;
  #headsMatched = 0;
  #headsForeign = 0;

  constructor(digest: Digest, key: string | null, heads: readonly SignedHead[]) {
    this.#digest = digest;
    this.#key = key;
    this.#heads = Map.groupBy(heads, ({ seq }) => seq);
  }

  take(line: string): void {
    this.#line += 1;
    if (this.head !== null) return this.#broken('after-head', null);
    const event = readEventLine(line);
    if (event !== null) return this.#takeEvent(event);
    const head = readHeadLine(line);
    if (head !== null) return this.#takeHead(head);
    this.#broken('malformed', null);
    this.#before = null;
  }

  /** The next line could not even be read, and nothing after it. */
  unreadable(): void {
    this.#line += 1;
    this.#broken('malformed', null);
  }

  /** The head's signature is not what its key makes. */
  signatureWrong(): void {
    this.#broken('signature-wrong', null, this.#headLine);
  }

  /** One of `remembered` was signed by its key for this organisation, or was not. A head by another key than the right one says nothing. */
  rememberedSigned({ head, line, agrees }: RememberedHead, holds: boolean): void {
    if (!holds || (this.#key !== null && this.#key !== head.key)) this.#headsForeign += 1;
    else if (agrees) this.#headsMatched += 1;
    else this.#broken('remembered-head-differs', head.seq, line);
  }

  outcome(): VerifyOutcome {
    for (const [seq, line] of this.#unproven) this.#broken('erasure-unproven', seq, line);
    if (this.head === null) this.#broken('head-missing', null, this.#line + 1);
    else if (this.#key !== null && this.#key !== this.head.key)
      this.#broken('signed-by-another', null, this.#headLine);
    const checked = this.#checked();
    const [first] = this.#faults.toSorted((one, other) => one.line - other.line);
    if (first !== undefined || this.head === null || this.organisation === null) {
      const { line, seq, fault } = first ?? { line: 1, seq: null, fault: 'head-missing' as const };
      const faults = this.#faults.toSorted((one, other) => one.line - other.line);
      return { kind: 'broken', ...checked, line, seq, fault, faults, faultCount: this.#faultCount };
    }
    return {
      kind: 'whole',
      ...checked,
      organisation: this.organisation,
      head: this.head,
      signer: this.#key === null ? 'unproven' : 'proven',
      withheld: checked.withheldEvents.count,
      erased: checked.erasedEvents.count,
      filtered: checked.filteredEvents.count,
    };
  }

  #checked(): Checked {
    const beyond = [...this.#heads].filter(([seq]) => seq > this.#lastSeq);
    return {
      organisation: this.organisation,
      events: this.#events,
      firstRecordedAt: this.#firstRecordedAt,
      lastRecordedAt: this.#lastRecordedAt,
      withheldEvents: this.#withheld.all,
      erasedEvents: this.#erased.all,
      filteredEvents: this.#filtered.all,
      headsMatched: this.#headsMatched,
      headsForeign: this.#headsForeign,
      headsBeyond: beyond.reduce((count, [, heads]) => count + heads.length, 0),
    };
  }

  #takeEvent(event: LoggedEvent): void {
    const before = this.#before ?? { seq: event.seq - 1, hash: event.previousHash };
    const fault = linkFault(this.#digest, before, event);
    if (fault !== null) this.#broken(fault, event.seq);
    this.organisation ??= event.organisation;
    if (event.organisation !== this.organisation) this.#broken('organisation-differs', event.seq);
    this.#before = { seq: event.seq, hash: event.hash };
    this.#count(event);
    if (event.absent?.sealed === 'erased') this.#unproven.set(event.seq, this.#line);
    if (event.type === 'record.erased') this.#proveErased(event);
    for (const head of this.#heads.get(event.seq) ?? []) {
      this.remembered.push({ head, line: this.#line, agrees: head.hash === event.hash });
    }
  }

  #count({ seq, absent, recordedAt }: LoggedEvent): void {
    this.#events += 1;
    this.#lastSeq = Math.max(this.#lastSeq, seq);
    this.#firstRecordedAt ??= recordedAt;
    this.#lastRecordedAt = recordedAt;
    if (absent?.payload === 'filtered') this.#filtered.add(seq);
    else if (absent?.sealed === 'withheld') this.#withheld.add(seq);
    if (absent?.sealed === 'erased') this.#erased.add(seq);
  }

  /** An erasure names what it emptied by number, and only what came before it. */
  #proveErased(event: LoggedEvent): void {
    const seqs = event.payload?.['seqs'];
    if (!Array.isArray(seqs)) return;
    for (const seq of seqs) if (typeof seq === 'number' && seq < event.seq) this.#unproven.delete(seq);
  }

  #takeHead(head: SignedHead): void {
    this.head = head;
    this.#headLine = this.#line;
    const before = this.#before;
    const differs = before !== null && (head.seq !== before.seq || head.hash !== before.hash);
    if (differs || this.organisation === null) this.#broken('head-differs', null);
  }

  #broken(fault: VerifyFault, seq: number | null, line = this.#line): void {
    this.#faultCount += 1;
    if (this.#faults.length < mostFaults) this.#faults.push({ line, seq, fault });
  }
}

/** What has no canonical form was never in a log. */
function linkFault(digest: Digest, before: Head, event: LoggedEvent): VerifyFault | null {
  try {
    return checkLink(digest, before, event);
  } catch {
    return 'malformed';
  }
}
