import type { CommandActor } from '../kernel/decider.ts';
import type { State } from '../state.ts';

/** Whether somebody acts as chair now: the chair, or the vice chair while the chair is prevented (LEH 2 kap. 3 §). */
export function actingChair(state: State, actor: CommandActor): boolean {
  if (actor.role === 'chair') return true;
  return actor.role === 'vice-chair' && state.crisisLeadership.chairPrevented !== null;
}
