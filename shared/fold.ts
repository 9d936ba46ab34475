import { evolveActionCard } from './action-card/evolve.ts';
import { evolveAlarm } from './alarm/evolve.ts';
import { evolveArchive } from './archive/evolve.ts';
import { attachmentsLetGo, evolveAttachment } from './attachment/evolve.ts';
import { evolveConflict } from './conflict/evolve.ts';
import { noteFieldChanges } from './conflict/field-changes.ts';
import { evolveCost } from './cost/evolve.ts';
import { evolveCrisisLeadership } from './crisis-leadership/evolve.ts';
import { evolveDrawing } from './drawing/evolve.ts';
import { evolveDuty } from './duty/evolve.ts';
import { noteNews } from './duty/news.ts';
import { evolveErasure } from './erasure/evolve.ts';
import { evolveEscalation } from './escalation/evolve.ts';
import { isKnownEvent } from './events.ts';
import type { DomainEvent } from './events.ts';
import { evolveIncident } from './incident/evolve.ts';
import { evolveJournal } from './journal/evolve.ts';
import { evolveMapView } from './map-view/evolve.ts';
import { evolveMeeting } from './meeting/evolve.ts';
import type { FoldedEvent, Recorded } from './kernel/event.ts';
import { evolveOrganisation } from './organisation/evolve.ts';
import { evolvePhotograph } from './photograph/evolve.ts';
import { evolvePointDevice } from './point-device/evolve.ts';
import { evolvePremises } from './premises/evolve.ts';
import { evolvePublicExport } from './public-export/evolve.ts';
import { evolveRecord } from './record/evolve.ts';
import { recordsOf } from './record/record-of.ts';
import { evolveReview } from './review/evolve.ts';
import { evolveSafetyPoint } from './safety-point/evolve.ts';
import { evolveRegister } from './safety-point/register/evolve-register.ts';
import { evolveSituationReport } from './situation-report/evolve.ts';
import { evolveSituation } from './situation/evolve.ts';
import { evolveStaff } from './staff/evolve.ts';
import type { Change, State } from './state.ts';
import { answeredRequests, evolveStatusRequest } from './status-request/evolve.ts';
import { evolveTask } from './task/evolve.ts';

/** A fold met an event that this code does not know: it must not guess (style.md, Types and errors). */
export class UnknownEventError extends Error {
  readonly type: string;

  constructor(type: string, version: number) {
    super(`unknown event ${type} version ${version}`);
    this.name = 'UnknownEventError';
    this.type = type;
  }
}

/**
 * The changes that an event of the log makes to a state. It never refuses. A payload that a point follower was not given
 * changes nothing, and a restricted record's text is not folded, whoever holds the event. Throws `UnknownEventError`.
 */
export function evolve(state: State, event: FoldedEvent): Change[] {
  if (!isKnownEvent(event.type, event.version)) throw new UnknownEventError(event.type, event.version);
  if (event.payload === null) return [];
  const withheld =
    event.sealed !== null &&
    recordsOf(event.type, event.payload).some((id) => state.restrictedRecords.has(id));
  const readable = withheld ? { ...event, sealed: null } : event;
  const changes = route(state, readable as unknown as Recorded<DomainEvent>);
  return [
    ...changes,
    ...attachmentsLetGo(state, changes),
    ...noteNews(state, event),
    ...noteFieldChanges(state, event, changes),
  ];
}

function route(state: State, event: Recorded<DomainEvent>): Change[] {
  switch (event.type) {
    case 'organisation.configured':
      return evolveOrganisation(state, event);
    case 'incident.reported':
    case 'incident.assessed':
    case 'incident.classified':
    case 'incident.updated':
    case 'incident.related':
    case 'incident.merged':
    case 'incident.closed':
    case 'incident.reopened':
      return evolveIncident(state, event);
    case 'journal.written':
    case 'journal.corrected':
    case 'journal.struck':
      return evolveJournal(state, event);
    case 'task.added':
    case 'task.updated':
    case 'task.acknowledged':
    case 'task.completed':
      return evolveTask(state, event);
    case 'duty.taken-over':
    case 'duty.handed-over':
    case 'duty.planned':
    case 'duty.unplanned':
    case 'duty.swap-proposed':
    case 'duty.swap-answered':
    case 'duty.swap-withdrawn':
    case 'duty.hand-over-prepared':
    case 'duty.hand-over-signed':
      return evolveDuty(state, event);
    case 'safety-point.status-set':
    case 'safety-point.reported':
    case 'safety-point.ticked':
    case 'safety-point.need-asked':
    case 'safety-point.need-withdrawn':
    case 'safety-point.need-answered':
    case 'safety-point.delivered':
    case 'safety-point.handed-over':
    case 'safety-point.hand-over-received':
      return evolveSafetyPoint(state, event);
    case 'safety-point.device-joined':
    case 'safety-point.device-revoked':
      return evolvePointDevice(state, event);
    case 'safety-point.photograph-added':
    case 'safety-point.photograph-removed':
      return evolvePhotograph(event);
    case 'attachment.added':
    case 'attachment.struck':
      return evolveAttachment(state, event);
    case 'safety-point.registered':
    case 'safety-point.deregistered':
      return evolveRegister(state, event);
    case 'premises.imported':
    case 'premises.removed':
      return evolvePremises(state, event);
    case 'drawing.drawn':
    case 'drawing.changed':
    case 'drawing.removed':
    case 'drawing.restored':
      return evolveDrawing(state, event);
    case 'situation.title-set':
    case 'situation.key-fact-set':
    case 'situation.key-fact-removed':
      return evolveSituation(state, event);
    case 'situation.department-status-set':
      return [...evolveSituation(state, event), ...answeredRequests(state, event)];
    case 'situation-report.drafted':
    case 'situation-report.approved':
    case 'situation-report.discarded':
      return evolveSituationReport(state, event);
    case 'status-request.sent':
    case 'status-request.reminded':
    case 'status-request.delivery-recorded':
    case 'status-request.fell-due':
    case 'status-request.closed':
      return evolveStatusRequest(state, event);
    case 'crisis-leadership.activation-requested':
    case 'crisis-leadership.brief-opened':
    case 'crisis-leadership.prevented':
    case 'crisis-leadership.activation-decided':
    case 'crisis-leadership.taken-over':
    case 'crisis-leadership.handed-back':
    case 'crisis-leadership.decision-recorded':
    case 'crisis-leadership.terminated':
    case 'crisis-leadership.oral-decision-recorded':
    case 'crisis-leadership.oral-decision-confirmed':
    case 'crisis-leadership.return-reminded':
    case 'crisis-leadership.decision-proposed':
    case 'crisis-leadership.proposal-declined':
    case 'crisis-leadership.reported-to-committee':
    case 'crisis-leadership.council-notice-approved':
    case 'crisis-leadership.reported-to-council':
    case 'crisis-leadership.heightened-alert-declared':
    case 'crisis-leadership.heightened-alert-ended':
      return evolveCrisisLeadership(state, event);
    case 'meeting.called':
    case 'meeting.cancelled':
    case 'meeting.opened':
    case 'meeting.attendance-changed':
    case 'meeting.item-recorded':
    case 'meeting.item-changed':
    case 'meeting.item-withdrawn':
    case 'meeting.closed':
    case 'meeting.adjusted':
    case 'meeting.registry-number-set':
      return evolveMeeting(state, event);
    case 'alarm.recipient-set':
    case 'alarm.recipient-removed':
    case 'alarm.list-set':
    case 'alarm.list-removed':
    case 'alarm.lists-checked':
    case 'alarm.sent':
    case 'alarm.called':
    case 'alarm.delivery-recorded':
    case 'alarm.acknowledged':
    case 'alarm.call-noted':
    case 'alarm.unanswered':
    case 'alarm.exhausted':
    case 'alarm.held':
    case 'alarm.resumed':
    case 'alarm.ended':
      return evolveAlarm(state, event);
    case 'escalation.planned':
    case 'escalation.held':
    case 'escalation.released':
    case 'escalation.started':
    case 'escalation.ended':
      return evolveEscalation(state, event);
    case 'record.restricted':
    case 'record.released':
      return evolveRecord(state, event);
    case 'record.erased':
    case 'record.spill-reported':
    case 'record.spill-dismissed':
      return evolveErasure(state, event);
    case 'public-export.prepared':
    case 'public-export.approved':
    case 'public-export.discarded':
      return evolvePublicExport(state, event);
    case 'staff.activated':
    case 'staff.deactivated':
    case 'staff.assigned':
    case 'staff.assignment-removed':
    case 'staff.rhythm-set':
    case 'staff.briefing-held':
    case 'staff.directive-issued':
    case 'staff.directive-followed-up':
      return evolveStaff(state, event);
    case 'cost.recorded':
    case 'cost.corrected':
    case 'cost.struck':
      return evolveCost(state, event);
    case 'review.goals-set':
    case 'review.observation-noted':
    case 'review.observation-changed':
    case 'review.observation-struck':
    case 'review.described':
      return evolveReview(state, event);
    case 'archive.registry-number-set':
    case 'archive.retention-set':
      return evolveArchive(state, event);
    case 'map.view-shown':
    case 'map.view-reset':
      return evolveMapView(event);
    case 'action-card.applied':
      return evolveActionCard(state, event);
    case 'conflict.recorded':
    case 'conflict.settled':
      return evolveConflict(state, event);
  }
}
