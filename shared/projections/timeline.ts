import type { DomainEvent } from '../events.ts';
import type { LoggedEvent, Recorded } from '../kernel/event.ts';
import { message } from '../language/message.ts';
import { Names } from './names.ts';
import { readableEvent } from './readable-event.ts';
import { actionCardLine } from './timeline/action-card-line.ts';
import { alarmLine } from './timeline/alarm-line.ts';
import { archiveLine } from './timeline/archive-line.ts';
import { attachmentLine } from './timeline/attachment-line.ts';
import { conflictLine } from './timeline/conflict-line.ts';
import { costLine } from './timeline/cost-line.ts';
import { crisisLeadershipLine } from './timeline/crisis-leadership-line.ts';
import { drawingTimelineLine } from './timeline/drawing-line.ts';
import { dutyLine } from './timeline/duty-line.ts';
import { erasureLine } from './timeline/erasure-line.ts';
import { escalationLine } from './timeline/escalation-line.ts';
import { incidentLine } from './timeline/incident-line.ts';
import { journalLine } from './timeline/journal-line.ts';
import { lineWords } from './timeline/line-words.ts';
import type { LineWords } from './timeline/line-words.ts';
import { mapViewLine } from './timeline/map-view-line.ts';
import { meetingLine } from './timeline/meeting-line.ts';
import { photographLine } from './timeline/photograph-line.ts';
import { pointDeviceLine } from './timeline/point-device-line.ts';
import { premisesLine } from './timeline/premises-line.ts';
import { publicExportLine } from './timeline/public-export-line.ts';
import { recordLine } from './timeline/record-line.ts';
import { registerLine } from './timeline/register-line.ts';
import { reviewLine } from './timeline/review-line.ts';
import { safetyPointLine } from './timeline/safety-point-line.ts';
import { situationLine } from './timeline/situation-line.ts';
import { situationReportLine } from './timeline/situation-report-line.ts';
import { staffLine } from './timeline/staff-line.ts';
import { statusRequestLine } from './timeline/status-request-line.ts';
import { taskLine } from './timeline/task-line.ts';

/** One line of the course of events (händelseförlopp): what happened, in Swedish. Times are ISO 8601 UTC. */
export type TimelineEntry = {
  readonly seq: number;
  readonly at: string;
  readonly recordedAt: string;
  readonly type: string;
  readonly text: string;
  /** The incident that it belongs to. */
  readonly incident: string | null;
};

/**
 * Tells a log event by event. Give it all events in order from the first, since a later line names what an earlier event
 * introduced; a text that an event does not hold is told as withheld or erased.
 */
export class Timeline {
  readonly #names: Names;
  readonly #time: (iso: string) => string;

  /** `time` writes an ISO 8601 UTC time as people read it; `names`: what is known before the first event. */
  constructor(time: (iso: string) => string, names = new Names()) {
    this.#time = time;
    this.#names = names;
  }

  /** The line of an event. Throws `UnknownEventError` on a type that this code does not know. */
  take(logged: LoggedEvent): TimelineEntry {
    const event = readableEvent(logged);
    const { seq, recordedAt, type } = logged;
    const common = { seq, at: logged.occurredAt, recordedAt, type };
    if (event === null) return { ...common, text: message('timeline.filtered'), incident: null };
    this.#names.learn(event);
    const words = lineWords(this.#names, this.#time, logged.absent?.sealed);
    return { ...common, text: line(event, words), incident: this.#names.incidentOf(event) };
  }
}

function line(event: Recorded<DomainEvent>, words: LineWords): string {
  switch (event.type) {
    case 'organisation.configured':
      return message('timeline.organisation.configured');
    case 'incident.reported':
    case 'incident.assessed':
    case 'incident.classified':
    case 'incident.updated':
    case 'incident.related':
    case 'incident.merged':
    case 'incident.closed':
    case 'incident.reopened':
      return incidentLine(event, words);
    case 'journal.written':
    case 'journal.corrected':
    case 'journal.struck':
      return journalLine(event, words);
    case 'task.added':
    case 'task.updated':
    case 'task.acknowledged':
    case 'task.completed':
      return taskLine(event, words);
    case 'duty.taken-over':
    case 'duty.handed-over':
    case 'duty.planned':
    case 'duty.unplanned':
    case 'duty.swap-proposed':
    case 'duty.swap-answered':
    case 'duty.swap-withdrawn':
    case 'duty.hand-over-prepared':
    case 'duty.hand-over-signed':
      return dutyLine(event, words);
    case 'safety-point.status-set':
    case 'safety-point.reported':
    case 'safety-point.ticked':
    case 'safety-point.need-asked':
    case 'safety-point.need-withdrawn':
    case 'safety-point.need-answered':
    case 'safety-point.delivered':
    case 'safety-point.handed-over':
    case 'safety-point.hand-over-received':
      return safetyPointLine(event, words);
    case 'safety-point.device-joined':
    case 'safety-point.device-revoked':
      return pointDeviceLine(event, words);
    case 'safety-point.photograph-added':
    case 'safety-point.photograph-removed':
      return photographLine(event, words);
    case 'attachment.added':
    case 'attachment.struck':
      return attachmentLine(event, words);
    case 'safety-point.registered':
    case 'safety-point.deregistered':
      return registerLine(event, words);
    case 'premises.imported':
    case 'premises.removed':
      return premisesLine(event, words);
    case 'drawing.drawn':
    case 'drawing.changed':
    case 'drawing.removed':
    case 'drawing.restored':
      return drawingTimelineLine(event, words);
    case 'situation.title-set':
    case 'situation.key-fact-set':
    case 'situation.key-fact-removed':
    case 'situation.department-status-set':
      return situationLine(event, words);
    case 'situation-report.drafted':
    case 'situation-report.approved':
    case 'situation-report.discarded':
      return situationReportLine(event);
    case 'status-request.sent':
    case 'status-request.reminded':
    case 'status-request.delivery-recorded':
    case 'status-request.fell-due':
    case 'status-request.closed':
      return statusRequestLine(event, words);
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
      return crisisLeadershipLine(event, words);
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
      return meetingLine(event, words);
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
      return alarmLine(event, words);
    case 'escalation.planned':
    case 'escalation.held':
    case 'escalation.released':
    case 'escalation.started':
    case 'escalation.ended':
      return escalationLine(event, words);
    case 'record.restricted':
    case 'record.released':
      return recordLine(event, words);
    case 'record.erased':
    case 'record.spill-reported':
    case 'record.spill-dismissed':
      return erasureLine(event, words);
    case 'public-export.prepared':
    case 'public-export.approved':
    case 'public-export.discarded':
      return publicExportLine(event, words);
    case 'staff.activated':
    case 'staff.deactivated':
    case 'staff.assigned':
    case 'staff.assignment-removed':
    case 'staff.rhythm-set':
    case 'staff.briefing-held':
    case 'staff.directive-issued':
    case 'staff.directive-followed-up':
      return staffLine(event, words);
    case 'cost.recorded':
    case 'cost.corrected':
    case 'cost.struck':
      return costLine(event, words);
    case 'review.goals-set':
    case 'review.observation-noted':
    case 'review.observation-changed':
    case 'review.observation-struck':
    case 'review.described':
      return reviewLine(event, words);
    case 'archive.registry-number-set':
    case 'archive.retention-set':
      return archiveLine(event, words);
    case 'map.view-shown':
    case 'map.view-reset':
      return mapViewLine(event);
    case 'conflict.recorded':
    case 'conflict.settled':
      return conflictLine(event, words);
    case 'action-card.applied':
      return actionCardLine(event, words);
  }
}
