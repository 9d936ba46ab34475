import type { Proposal } from '#shared/classification/classify.ts';
import { classify } from '#shared/classification/classify.ts';
import { unknownFacts } from '#shared/classification/facts.ts';
import { groupReasons, type GroupedReasons } from '#shared/classification/group-reasons.ts';
import type { Activation, ActivationRequest, CrisisLeadership } from '#shared/crisis-leadership/state.ts';
import type { Incident } from '#shared/incident/state.ts';
import type { JournalEntry } from '#shared/journal/state.ts';
import { actingOf, acts } from './acting.ts';

/** What somebody may do with a question that the chair has been asked. */
export type Standing =
  | { readonly kind: 'decide'; readonly as: 'chair' | 'vice-chair' }
  /** Under heightened alert the executive board leads: the question can only be put away. */
  | { readonly kind: 'board-leads'; readonly acts: boolean }
  /** The vice chair, while the chair is not recorded as prevented. */
  | { readonly kind: 'wait-for-chair' }
  | { readonly kind: 'read' }
  | { readonly kind: 'answered'; readonly activation: Activation | null };

export function standingOf(
  request: ActivationRequest,
  leadership: CrisisLeadership,
  roles: readonly string[],
): Standing {
  if (request.status === 'answered') {
    const activation = Object.values(leadership.activations).findLast(
      (one) => one.request === request.id && one.voidAt === null,
    );
    return { kind: 'answered', activation: activation ?? null };
  }
  const acting = actingOf(leadership, roles);
  if (leadership.heightenedAlert !== null) return { kind: 'board-leads', acts: acts(acting) };
  if (acting === 'chair' || acting === 'vice-chair') return { kind: 'decide', as: acting };
  return acting === 'vice-waits' ? { kind: 'wait-for-chair' } : { kind: 'read' };
}

/** The reasons of the incident's proposal; one that has not been assessed is told by what is unknown. */
export function briefReasons(incident: Incident): { proposal: Proposal; grouped: GroupedReasons } {
  const proposal = incident.proposal ?? classify(unknownFacts);
  return { proposal, grouped: groupReasons(proposal) };
}

/** How many entries about an incident were recorded after somebody began to read, their own left out. */
export function newSince(
  entries: Iterable<JournalEntry>,
  incident: string,
  since: number,
  ownName: string,
): number {
  let count = 0;
  for (const entry of entries) {
    if (entry.incident !== incident || Date.parse(entry.recordedAt) <= since) continue;
    if (entry.author !== ownName) count += 1;
  }
  return count;
}
