import type { State } from '../state.ts';
import { idIn } from './structure.ts';
import type { EventStructure } from './structure.ts';

type Happened = { readonly seq: number; readonly id: string; readonly occurredAt: string };
type Changed = { readonly seq: number; readonly entry: string; readonly target: string };

export const whenTypes: readonly string[] = [
  'incident.reported',
  'incident.classified',
  'journal.written',
  'journal.corrected',
  'journal.struck',
  'safety-point.status-set',
];

/**
 * Knows, of a whole log, which of its events a look at a moment by event time needs beside what had been recorded then. It
 * holds positions, ids and times.
 */
export class WhenItHappened {
  /** Entries, reports of incidents and levels, in the order of the log. */
  readonly #happened: Happened[] = [];
  /** What corrects or strikes an entry, in the order of the log. */
  readonly #changes: Changed[] = [];
  /** By safety point, in the order of the log. */
  readonly #statuses = new Map<string, Happened[]>();

  take(event: EventStructure): void {
    const { seq, occurredAt } = event;
    switch (event.type) {
      case 'journal.written':
      case 'incident.reported':
      case 'incident.classified': {
        const id = idIn(event, 'entry') ?? idIn(event, 'incident');
        if (id !== null) this.#happened.push({ seq, id, occurredAt });
        return;
      }
      case 'journal.corrected':
      case 'journal.struck': {
        const entry = idIn(event, 'entry');
        const target = idIn(event, 'corrects') ?? idIn(event, 'strikes');
        if (entry !== null && target !== null) this.#changes.push({ seq, entry, target });
        return;
      }
      case 'safety-point.status-set': {
        const id = idIn(event, 'safetyPoint');
        if (id === null) return;
        const statuses = this.#statuses.get(id) ?? [];
        statuses.push({ seq, id, occurredAt });
        this.#statuses.set(id, statuses);
        return;
      }
      default:
    }
  }

  /**
   * The positions of the events that make of `known`, the fold up to `seq`, how it was at a time: what had happened then and
   * was recorded later, what corrects or strikes that or what was known, and the status that each point then had.
   */
  needed(known: State, seq: number, at: string): number[] {
    const needed = new Set<number>();
    const entries = new Set<string>();
    for (const { seq: later, id } of after(this.#happened, seq).filter((one) => one.occurredAt <= at)) {
      needed.add(later);
      entries.add(id);
    }
    for (const { seq: later, entry, target } of after(this.#changes, seq)) {
      if (!entries.has(target) && !known.journal.has(target)) continue;
      needed.add(later);
      entries.add(entry);
    }
    for (const statuses of this.#statuses.values()) {
      const then = latest(statuses.filter((one) => one.occurredAt <= at));
      const shown = statuses.findLast((one) => one.seq <= seq);
      if (then !== undefined && then !== shown) needed.add(then.seq);
    }
    return [...needed].toSorted((one, other) => one - other);
  }
}

/** The one that happened last; of two at the same time, the one that was recorded last. */
function latest(happened: readonly Happened[]): Happened | undefined {
  let found: Happened | undefined;
  for (const one of happened) if (found === undefined || one.occurredAt >= found.occurredAt) found = one;
  return found;
}

/** Those after a position, of a list in the order of the log. */
function after<Row extends { readonly seq: number }>(rows: readonly Row[], seq: number): Row[] {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.seq ?? 0) > seq) high = middle;
    else low = middle + 1;
  }
  return rows.slice(low);
}
