import type { DomainEvent, EventType } from '../events.ts';
import type { State } from '../state.ts';

/** What an id can name; each is looked for where the fold keeps it. */
const kinds = [
  'incidents',
  'journal',
  'tasks',
  'safetyPoints',
  'premises',
  'drawings',
  'situationReports',
  'pointNeeds',
  'pointDeliveries',
  'pointHandOvers',
  'pointDevices',
  'photographs',
  'attachments',
  'dutyShifts',
  'dutySwaps',
  'dutyHandOvers',
  'meetings',
  'meetingItems',
  'staffAssignments',
  'directives',
  'cardApplications',
  'alarms',
  'costs',
  'observations',
  'reviews',
  'conflicts',
  'spills',
  'disposals',
  'publicExports',
] as const;
const ofLeadership = ['requests', 'activations', 'takeovers', 'decisions', 'proposals', 'notices'] as const;
type Kind = (typeof kinds)[number] | (typeof ofLeadership)[number] | 'keyFacts';

/** The events that make a thing: the payload's field with its id, and what it is. */
const makes: { readonly [Type in EventType]?: readonly [field: string, kind: Kind] } = {
  'incident.reported': ['incident', 'incidents'],
  'record.spill-reported': ['spill', 'spills'],
  'record.erased': ['disposal', 'disposals'],
  'public-export.prepared': ['publicExport', 'publicExports'],
  'journal.written': ['entry', 'journal'],
  'journal.corrected': ['entry', 'journal'],
  'journal.struck': ['entry', 'journal'],
  'task.added': ['task', 'tasks'],
  'safety-point.registered': ['safetyPoint', 'safetyPoints'],
  'safety-point.need-asked': ['need', 'pointNeeds'],
  'safety-point.delivered': ['delivery', 'pointDeliveries'],
  'safety-point.handed-over': ['handOver', 'pointHandOvers'],
  'safety-point.device-joined': ['device', 'pointDevices'],
  'safety-point.photograph-added': ['photograph', 'photographs'],
  'attachment.added': ['attachment', 'attachments'],
  'drawing.drawn': ['drawing', 'drawings'],
  'situation-report.drafted': ['report', 'situationReports'],
  'cost.recorded': ['cost', 'costs'],
  'review.observation-noted': ['observation', 'observations'],
  'review.described': ['review', 'reviews'],
  'duty.planned': ['shift', 'dutyShifts'],
  'duty.swap-proposed': ['swap', 'dutySwaps'],
  'duty.hand-over-prepared': ['handover', 'dutyHandOvers'],
  'meeting.called': ['meeting', 'meetings'],
  'meeting.item-recorded': ['item', 'meetingItems'],
  'staff.assigned': ['assignment', 'staffAssignments'],
  'staff.directive-issued': ['directive', 'directives'],
  'action-card.applied': ['application', 'cardApplications'],
  'alarm.sent': ['alarm', 'alarms'],
  'situation.key-fact-set': ['fact', 'keyFacts'],
  'crisis-leadership.activation-requested': ['request', 'requests'],
  'crisis-leadership.activation-decided': ['activation', 'activations'],
  'crisis-leadership.oral-decision-recorded': ['activation', 'activations'],
  'crisis-leadership.taken-over': ['takeover', 'takeovers'],
  'crisis-leadership.decision-recorded': ['decision', 'decisions'],
  'crisis-leadership.decision-proposed': ['proposal', 'proposals'],
  'crisis-leadership.council-notice-approved': ['notice', 'notices'],
};

/**
 * An id names one thing: else a restriction of the one would be taken for the other's (rule L9). The field of the first event
 * that would make a thing under the id of something of another kind; null where there is none.
 */
export function idOfAnother(state: State, events: readonly DomainEvent[]): string | null {
  for (const { type, payload } of events) {
    const made = makes[type];
    const id = made === undefined ? undefined : (payload as { readonly [field: string]: unknown })[made[0]];
    if (made !== undefined && typeof id === 'string' && namesAnother(state, id, made[1])) return made[0];
    if (
      type === 'premises.imported' &&
      payload.premises.some((one) => namesAnother(state, one.id, 'premises'))
    )
      return 'premises';
  }
  return null;
}

function namesAnother(state: State, id: string, own: Kind): boolean {
  return (
    kinds.some((kind) => kind !== own && state[kind].has(id)) ||
    ofLeadership.some((kind) => kind !== own && id in state.crisisLeadership[kind]) ||
    (own !== 'keyFacts' && id in state.situation.keyFacts)
  );
}
