import type { State } from '../state.ts';
import type { Swap } from './state.ts';

/** Whether an account is the other one of a proposal. */
export function mayAnswerSwap({ to, account: proposer }: Swap, account: string): boolean {
  return to === null ? account !== proposer : account === to;
}

/** The proposal about a planned shift that waits for its answer; null where there is none. */
export function waitingSwap(state: Pick<State, 'dutySwaps'>, shift: string): Swap | null {
  for (const swap of state.dutySwaps.values()) {
    if (swap.status === 'waiting' && (swap.shift === shift || swap.withShift === shift)) return swap;
  }
  return null;
}
