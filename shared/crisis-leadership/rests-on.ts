import { standingActivations } from './active.ts';
import type { CrisisLeadership } from './state.ts';

/**
 * How the committee's present activity was decided: in the console or confirmed there (`given`), or by word of mouth alone
 * (`unconfirmed`, marked *muntligt* wherever the activity is shown). `oral` is one that was confirmed. Null while it is
 * not in function.
 */
export function restsOn(
  leadership: CrisisLeadership,
): { readonly kind: 'given' | 'oral' | 'unconfirmed'; readonly activation: string } | null {
  if (leadership.status !== 'active') return null;
  const standing = standingActivations(leadership);
  const given = standing.find(({ oral }) => oral === null);
  if (given !== undefined) return { kind: 'given', activation: given.id };
  const confirmed = standing.find(({ oral }) => oral?.confirmed === true);
  if (confirmed !== undefined) return { kind: 'oral', activation: confirmed.id };
  const [first] = standing;
  return first === undefined ? null : { kind: 'unconfirmed', activation: first.id };
}
