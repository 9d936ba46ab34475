import { rota, uncoveredHours, type Span } from '#shared/duty/rota.ts';
import type { PlannedShift } from '#shared/duty/state.ts';
import type { State } from '#shared/state.ts';

/** A row of the rota: a planned shift, or hours that nobody has. */
export type RotaRow =
  | { readonly kind: 'shift'; readonly from: string; readonly shift: PlannedShift }
  | { readonly kind: 'gap'; readonly from: string; readonly gap: Span };

/** The shifts that touch a span, with the hours from `now` (ISO 8601 UTC) that nobody has, in order. */
export function rotaRows(state: Pick<State, 'duty' | 'dutyShifts'>, span: Span, now: string): RotaRow[] {
  const shifts = rota(state)
    .filter((shift) => shift.from < span.until && span.from < shift.until)
    .map((shift): RotaRow => ({ kind: 'shift', from: shift.from, shift }));
  const start = span.from > now ? span.from : now;
  const gaps = start < span.until ? uncoveredHours(state, start, span.until) : [];
  return [...shifts, ...gaps.map((gap): RotaRow => ({ kind: 'gap', from: gap.from, gap }))].sort(
    (one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0),
  );
}
