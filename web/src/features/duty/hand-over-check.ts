import type { State } from '#shared/state.ts';
import { isLate } from '#shared/task/order.ts';

/** What one officer goes through with the next, counted from what is live at `now` (ISO 8601 UTC). */
export type HandOverCounts = {
  readonly incidents: number;
  readonly decisions: number;
  readonly tasks: number;
};

export function handOverCounts(
  state: Pick<State, 'incidents' | 'tasks' | 'crisisLeadership'>,
  now: string,
): HandOverCounts {
  return {
    incidents: [...state.incidents.values()].filter(({ status }) => status === 'open').length,
    decisions: Object.values(state.crisisLeadership.requests).filter(({ status }) => status === 'waiting')
      .length,
    tasks: [...state.tasks.values()].filter((task) => isLate(task, now)).length,
  };
}
