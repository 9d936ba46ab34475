import type { CostEvent } from '../cost/events.ts';
import type { Cost } from '../cost/state.ts';
import type { Recorded } from '../kernel/event.ts';

/** A cost as an account of costs shows it, also one that the live fold has let go. */
export type CostRow = Omit<Cost, 'id' | 'changedAt' | 'changedBy'> & { readonly cost: string };

/** The costs of a whole log, in the order in which they were recorded; events are taken one by one. */
export class CostRows {
  readonly #rows = new Map<string, CostRow>();

  take(event: Recorded<CostEvent>): void {
    const { payload } = event;
    if (event.type === 'cost.recorded') {
      const { sealed, recordedAt, seq } = event;
      this.#rows.set(payload.cost, {
        ...event.payload,
        what: sealed?.what ?? null,
        reference: sealed?.reference ?? null,
        status: 'standing',
        corrections: 0,
        reason: null,
        recordedAt,
        recordedBy: sealed?.recordedBy ?? null,
        seq,
      });
      return;
    }
    const row = this.#rows.get(payload.cost);
    if (row === undefined) return;
    const reason = event.sealed?.reason ?? null;
    if (event.type === 'cost.struck') {
      this.#rows.set(row.cost, { ...row, status: 'struck', reason });
      return;
    }
    const { changed, ...figures } = event.payload;
    const { what = null, reference = null } = event.sealed ?? {};
    this.#rows.set(row.cost, {
      ...row,
      ...figures,
      what: changed.includes('what') ? what : row.what,
      reference: changed.includes('reference') ? reference : row.reference,
      corrections: row.corrections + 1,
      reason,
    });
  }

  rows(): readonly CostRow[] {
    return [...this.#rows.values()];
  }
}
