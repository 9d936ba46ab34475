import type { Direction, JournalKind, JournalSource } from '../journal/state.ts';
import type { JournalEvent } from '../journal/events.ts';
import type { LoggedEvent, Recorded } from '../kernel/event.ts';
import type { ReleasedTexts } from '../record/events.ts';
import { Names } from './names.ts';
import { readableEvent } from './readable-event.ts';

/** A line of the journal as a document shows it. Times are ISO 8601 UTC. */
export type JournalRow = {
  readonly entry: string;
  readonly number: number;
  readonly seq: number;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly kind: JournalKind;
  readonly direction: Direction;
  readonly who: string | null;
  readonly channel: JournalSource['channel'] | null;
  readonly incident: string | null;
  readonly incidentNumber: number | null;
  /** What stands in the entry, that of a correction without a text of its own taken from what it corrects. */
  readonly text: string | null;
  readonly author: string | null;
  readonly role: string;
  readonly system: boolean;
  readonly status: 'standing' | 'corrected' | 'struck';
  /** The number of the entry that corrected or struck this one. */
  readonly changedBy: number | null;
  /** The number of the entry that this one corrects, or strikes. */
  readonly corrects: number | null;
  readonly strikes: number | null;
  readonly reason: string | null;
  /** The entry is confidential now, whether or not this reader has its text. */
  readonly restricted: boolean;
  /** Why `text` and `author` are null, where they are. */
  readonly absent: 'withheld' | 'erased' | null;
};

type Writable = { -readonly [Field in keyof JournalRow]: JournalRow[Field] };

/** The journal of a whole log, one row an entry, in the order of recording; events are taken one by one, in order. */
export class JournalRows {
  readonly #rows = new Map<string, Writable>();
  /** Records that are confidential now; the mark comes before the entry that was written with it. */
  readonly #restricted = new Set<string>();
  /** What an entry says again, and with which it is confidential. */
  readonly #about = new Map<string, readonly string[]>();
  readonly #names = new Names();

  take(logged: LoggedEvent): void {
    const event = readableEvent(logged);
    if (event === null) return;
    this.#names.learn(event);
    switch (event.type) {
      case 'journal.written':
      case 'journal.corrected':
      case 'journal.struck':
        this.#add(event, logged.absent?.sealed);
        return;
      case 'record.restricted':
        this.#restricted.add(event.payload.record);
        return;
      case 'record.released': {
        this.#restricted.delete(event.payload.record);
        const row = this.#rows.get(event.payload.record);
        if (row !== undefined) this.#giveBack(row, event.sealed?.texts);
        return;
      }
      default:
        return;
    }
  }

  /** The rows so far; the caller must not write them. */
  rows(): readonly JournalRow[] {
    return Array.from(this.#rows.values(), (row) => ({
      ...row,
      restricted:
        row.absent === 'withheld' ||
        [row.entry, ...(this.#about.get(row.entry) ?? [])].some((id) => this.#restricted.has(id)),
    }));
  }

  #add(event: Recorded<JournalEvent>, absent: 'withheld' | 'erased' | 'filtered' | undefined): void {
    const { payload, sealed } = event;
    const row: Writable = {
      entry: payload.entry,
      number: payload.number,
      seq: event.seq,
      occurredAt: event.occurredAt,
      recordedAt: event.recordedAt,
      kind: event.type === 'journal.struck' ? 'note' : event.payload.kind,
      direction: event.type === 'journal.struck' ? 'internal' : event.payload.direction,
      who: null,
      channel: null,
      incident: payload.incident,
      incidentNumber: payload.incident === null ? null : this.#names.incidentNumber(payload.incident),
      text: null,
      author: sealed?.recordedBy ?? null,
      role: event.actor.role,
      system: event.type === 'journal.written' && event.payload.system === true,
      status: 'standing',
      changedBy: null,
      corrects: null,
      strikes: null,
      reason: null,
      restricted: false,
      absent: absent === undefined || absent === 'filtered' ? null : absent,
    };
    this.#rows.set(row.entry, row);
    if (payload.about !== undefined) this.#about.set(row.entry, payload.about);
    if (event.type === 'journal.written') {
      row.text = event.sealed?.text ?? null;
      setSource(row, event.sealed?.source);
      return;
    }
    row.reason = event.sealed?.reason ?? null;
    const about = event.type === 'journal.corrected' ? event.payload.corrects : event.payload.strikes;
    const target = this.#rows.get(about);
    const number = this.#names.entryNumber(about);
    if (event.type === 'journal.struck') row.strikes = number;
    else {
      row.corrects = number;
      row.text = event.sealed === null ? null : (event.sealed.text ?? target?.text ?? null);
      if (event.sealed?.source !== undefined) setSource(row, event.sealed.source);
      else if (event.sealed !== null) setSource(row, target);
    }
    if (target === undefined) return;
    target.status = event.type === 'journal.corrected' ? 'corrected' : 'struck';
    target.changedBy = row.number;
  }

  /** A reader from whom the entry was withheld gets its texts with the release. */
  #giveBack(row: Writable, texts: ReleasedTexts | undefined): void {
    if (row.absent !== 'withheld' || texts === undefined) return;
    row.absent = null;
    row.text = texts.text ?? null;
    row.reason = texts.reason ?? null;
    row.author = texts.recorders?.['author'] ?? null;
    setSource(row, typeof texts.source === 'string' ? { who: texts.source } : texts.source);
  }
}

function setSource(
  row: Writable,
  source:
    { readonly who?: string | null | undefined; readonly channel?: JournalRow['channel'] } | null | undefined,
): void {
  row.who = source?.who ?? null;
  row.channel = source?.channel ?? null;
}

/** In the order in which it happened; entries of the same moment by number. */
export function byOccurrence(one: JournalRow, other: JournalRow): number {
  if (one.occurredAt !== other.occurredAt) return one.occurredAt < other.occurredAt ? -1 : 1;
  return one.number - other.number;
}
