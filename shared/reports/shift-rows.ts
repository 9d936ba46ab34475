import type { DutyEvent } from '../duty/events.ts';
import type { HandOverSummary } from '../duty/state.ts';
import type { Recorded } from '../kernel/event.ts';

/** One turn of duty, and what was handed over at its end. Times are ISO 8601 UTC. */
export type ShiftRow = {
  readonly shift: string;
  readonly name: string | null;
  readonly since: string;
  readonly until: string | null;
  /** Null: it goes on. */
  readonly endedAt: string | null;
  /** What whoever went on duty had to say. */
  readonly note: string | null;
  readonly handOver: {
    readonly summary: HandOverSummary;
    readonly note: string | null;
    readonly signedAt: string | null;
    readonly signNote: string | null;
    /** Signed by one alone, for this reason. */
    readonly alone: string | null;
  } | null;
};

/** The turns of duty of a whole log, in order; events are taken one by one. */
export class ShiftRows {
  readonly #shifts: ShiftRow[] = [];
  /** Prepared hand-overs, by id. */
  readonly #prepared = new Map<string, NonNullable<ShiftRow['handOver']>>();

  take(event: Recorded<DutyEvent>): void {
    switch (event.type) {
      case 'duty.taken-over':
        this.#end(event.occurredAt, null);
        this.#shifts.push({
          shift: event.payload.shift,
          name: event.sealed?.name ?? null,
          since: event.occurredAt,
          until: event.payload.until,
          endedAt: null,
          note: event.sealed?.note ?? null,
          handOver: null,
        });
        return;
      case 'duty.handed-over':
        this.#end(event.occurredAt, null);
        return;
      case 'duty.hand-over-prepared':
        this.#prepared.set(event.payload.handover, {
          summary: event.payload.summary,
          note: event.sealed?.note ?? null,
          signedAt: null,
          signNote: null,
          alone: null,
        });
        return;
      case 'duty.hand-over-signed': {
        const prepared = this.#prepared.get(event.payload.handover);
        if (prepared === undefined) return;
        const { note: signNote = null, reason = null } = event.sealed ?? {};
        const alone = event.payload.alone ? (reason ?? '') : null;
        this.#end(event.occurredAt, { ...prepared, signedAt: event.occurredAt, signNote, alone });
        return;
      }
      default:
        return;
    }
  }

  rows(): readonly ShiftRow[] {
    return this.#shifts;
  }

  /** A hand-over is signed beside the taking over of the next shift, in either order. */
  #end(at: string, handOver: ShiftRow['handOver']): void {
    const open = this.#shifts.findLastIndex(({ endedAt }) => endedAt === null);
    const last = open === -1 && handOver !== null ? this.#shifts.length - 1 : open;
    const row = this.#shifts[last];
    if (row === undefined) return;
    this.#shifts[last] = { ...row, endedAt: row.endedAt ?? at, handOver: handOver ?? row.handOver };
  }
}
