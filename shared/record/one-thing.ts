import type { DomainEvent, EventType } from '../events.ts';
import type { Table } from '../kernel/table.ts';
import type { State } from '../state.ts';

/** What an id can name, and the table in which the fold keeps it. To find a table by its name takes longer than to look into it. */
const tables = {
  incidents: (state: State) => state.incidents,
  journal: (state: State) => state.journal,
  tasks: (state: State) => state.tasks,
  safetyPoints: (state: State) => state.safetyPoints,
  premises: (state: State) => state.premises,
  drawings: (state: State) => state.drawings,
  situationReports: (state: State) => state.situationReports,
  pointNeeds: (state: State) => state.pointNeeds,
  pointDeliveries: (state: State) => state.pointDeliveries,
  pointHandOvers: (state: State) => state.pointHandOvers,
  pointDevices: (state: State) => state.pointDevices,
  photographs: (state: State) => state.photographs,
  attachments: (state: State) => state.attachments,
  dutyShifts: (state: State) => state.dutyShifts,
  dutySwaps: (state: State) => state.dutySwaps,
  dutyHandOvers: (state: State) => state.dutyHandOvers,
  meetings: (state: State) => state.meetings,
  meetingItems: (state: State) => state.meetingItems,
  staffAssignments: (state: State) => state.staffAssignments,
  directives: (state: State) => state.directives,
  cardApplications: (state: State) => state.cardApplications,
  alarms: (state: State) => state.alarms,
  costs: (state: State) => state.costs,
  observations: (state: State) => state.observations,
  reviews: (state: State) => state.reviews,
  conflicts: (state: State) => state.conflicts,
  spills: (state: State) => state.spills,
  disposals: (state: State) => state.disposals,
  publicExports: (state: State) => state.publicExports,
} as const satisfies { readonly [kind: string]: (state: State) => Table<unknown> };
/** What else an id can name, and the object in which the fold keeps it. */
const objects = {
  requests: (state: State) => state.crisisLeadership.requests,
  activations: (state: State) => state.crisisLeadership.activations,
  takeovers: (state: State) => state.crisisLeadership.takeovers,
  decisions: (state: State) => state.crisisLeadership.decisions,
  proposals: (state: State) => state.crisisLeadership.proposals,
  notices: (state: State) => state.crisisLeadership.notices,
  keyFacts: (state: State) => state.situation.keyFacts,
} as const satisfies { readonly [kind: string]: (state: State) => object };
type Kind = keyof typeof tables | keyof typeof objects;
const inTables = Object.entries(tables);
const inObjects = Object.entries(objects);

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
  for (const [kind, of] of inTables) if (kind !== own && of(state).has(id)) return true;
  for (const [kind, of] of inObjects) if (kind !== own && hasKey(of(state), id)) return true;
  return false;
}

/** As `in` says it, which would first put every new id among the engine's names for good. There are few of each. */
function hasKey(object: object, id: string): boolean {
  for (const key in object) if (key === id) return true;
  return false;
}
