import type { DecisionOf, RejectionOf } from './kernel/decider.ts';
import { fail } from './kernel/result.ts';
import type { Json } from './kernel/json.ts';

/**
 * Every refusal that a rule may answer: a closed list, each with its Swedish sentence in the catalogue
 * (shared/language/sv/rejections.ts). `forbidden` codes say that this person may not, whatever the data (HTTP 403).
 */
export const rejectionCodes = [
  'organisation-not-configured',
  'organisation-differs',
  'id-already-used',
  'incident-not-found',
  'incident-already-closed',
  'incident-not-closed',
  'incident-related-to-itself',
  'incident-already-related',
  'incident-merged-into-itself',
  'nothing-changed',
  'level-decided-by-chair',
  'level-decided-by-duty-officer',
  'motive-required',
  'unknown-department',
  'unknown-committee',
  'crisis-committee-takes-over-others',
  'entry-not-found',
  'entry-already-corrected',
  'entry-already-struck',
  'occurred-in-future',
  'record-not-found',
  'record-not-restricted',
  'task-not-found',
  'task-already-done',
  'task-already-acknowledged',
  'unknown-owner',
  'staff-already-active',
  'staff-not-active',
  'ordered-by-required',
  'unknown-staff-function',
  'until-before-from',
  'assignment-not-found',
  'briefing-before-now',
  'directive-not-found',
  'directive-already-ended',
  'action-card-not-found',
  'action-card-already-applied',
  'shift-not-current',
  'shift-already-taken',
  'until-before-now',
  'safety-point-not-found',
  'warming-centre-needs-ground',
  'decision-not-found',
  'key-fact-not-found',
  'request-not-found',
  'request-already-answered',
  'request-already-waiting',
  'request-for-another-incident',
  'activation-needs-extraordinary',
  'already-activated',
  'chair-already-prevented',
  'crisis-committee-not-active',
  'takeover-not-found',
  'takeover-already-returned',
  'decided-in-future',
  'meeting-not-found',
  'meeting-cancelled',
  'meeting-not-opened',
  'meeting-already-opened',
  'meeting-not-closed',
  'meeting-already-closed',
  'minutes-already-approved',
  'meeting-without-quorum',
  'meeting-without-chair',
  'committee-size-unknown',
  'more-serving-than-members',
  'seat-taken-twice',
  'person-named-twice',
  'person-not-present',
  'person-not-serving',
  'substitute-cannot-serve',
  'presiding-always-adjusts',
  'adjuster-not-named',
  'already-adjusted',
  'item-not-found',
  'item-withdrawn',
  'decision-without-outcome',
  'decision-already-in-minutes',
  'not-own-department',
  'not-own-safety-point',
  'chair-not-prevented',
  'adjusts-only-as-presiding',
] as const;
export type RejectionCode = (typeof rejectionCodes)[number];

export const forbiddenCodes: ReadonlySet<RejectionCode> = new Set<RejectionCode>([
  'not-own-department',
  'not-own-safety-point',
  'chair-not-prevented',
  'adjusts-only-as-presiding',
]);

export type Rejection = RejectionOf<RejectionCode>;
export type Decision<Event> = DecisionOf<Event, RejectionCode>;

/** A refusal; `field` is the command's field that it is about. */
export function reject(
  code: RejectionCode,
  field?: string,
  data?: { readonly [key: string]: Json },
): { readonly ok: false; readonly failure: Rejection } {
  return fail({ code, ...(field === undefined ? {} : { field }), ...(data === undefined ? {} : { data }) });
}
