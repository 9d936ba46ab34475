import type { ActionCardEvent } from './action-card/events.ts';
import type { AlarmEvent } from './alarm/events.ts';
import type { ArchiveEvent } from './archive/events.ts';
import type { AttachmentEvent } from './attachment/events.ts';
import type { ConflictEvent } from './conflict/events.ts';
import type { CostEvent } from './cost/events.ts';
import type { CrisisLeadershipEvent } from './crisis-leadership/events.ts';
import type { DrawingEvent } from './drawing/events.ts';
import type { DutyEvent } from './duty/events.ts';
import type { ErasureEvent } from './erasure/events.ts';
import type { EscalationEvent } from './escalation/events.ts';
import type { IncidentEvent } from './incident/events.ts';
import type { JournalEvent } from './journal/events.ts';
import type { MapViewEvent } from './map-view/events.ts';
import type { MeetingEvent } from './meeting/events.ts';
import type { OrganisationEvent } from './organisation/events.ts';
import type { PhotographEvent } from './photograph/events.ts';
import type { PointDeviceEvent } from './point-device/events.ts';
import type { PremisesEvent } from './premises/events.ts';
import type { PublicExportEvent } from './public-export/events.ts';
import type { RecordEvent } from './record/events.ts';
import type { ReviewEvent } from './review/events.ts';
import type { SafetyPointEvent } from './safety-point/events.ts';
import type { SafetyPointRegisterEvent } from './safety-point/register/register-events.ts';
import type { SituationReportEvent } from './situation-report/events.ts';
import type { SituationEvent } from './situation/events.ts';
import type { StaffEvent } from './staff/events.ts';
import type { StatusRequestEvent } from './status-request/events.ts';
import type { TaskEvent } from './task/events.ts';

/** Every event that a command can lead to. */
export type DomainEvent =
  | OrganisationEvent
  | IncidentEvent
  | JournalEvent
  | TaskEvent
  | DutyEvent
  | SafetyPointEvent
  | SafetyPointRegisterEvent
  | PremisesEvent
  | DrawingEvent
  | PointDeviceEvent
  | PhotographEvent
  | AttachmentEvent
  | SituationEvent
  | SituationReportEvent
  | StatusRequestEvent
  | CrisisLeadershipEvent
  | AlarmEvent
  | EscalationEvent
  | MeetingEvent
  | RecordEvent
  | ErasureEvent
  | PublicExportEvent
  | StaffEvent
  | ActionCardEvent
  | ConflictEvent
  | CostEvent
  | ReviewEvent
  | ArchiveEvent
  | MapViewEvent;

export type EventType = DomainEvent['type'];

/** The version of every event type that this code writes and folds; a type that is not here is unknown. */
export const eventVersions: { readonly [Type in EventType]: 1 } = {
  'organisation.configured': 1,
  'incident.reported': 1,
  'incident.assessed': 1,
  'incident.classified': 1,
  'incident.updated': 1,
  'incident.related': 1,
  'incident.merged': 1,
  'incident.closed': 1,
  'incident.reopened': 1,
  'journal.written': 1,
  'journal.corrected': 1,
  'journal.struck': 1,
  'task.added': 1,
  'task.updated': 1,
  'task.acknowledged': 1,
  'task.completed': 1,
  'duty.taken-over': 1,
  'duty.handed-over': 1,
  'duty.planned': 1,
  'duty.unplanned': 1,
  'duty.swap-proposed': 1,
  'duty.swap-answered': 1,
  'duty.swap-withdrawn': 1,
  'duty.hand-over-prepared': 1,
  'duty.hand-over-signed': 1,
  'safety-point.status-set': 1,
  'safety-point.reported': 1,
  'safety-point.ticked': 1,
  'safety-point.need-asked': 1,
  'safety-point.need-withdrawn': 1,
  'safety-point.need-answered': 1,
  'safety-point.delivered': 1,
  'safety-point.handed-over': 1,
  'safety-point.hand-over-received': 1,
  'safety-point.registered': 1,
  'safety-point.deregistered': 1,
  'premises.imported': 1,
  'premises.removed': 1,
  'drawing.drawn': 1,
  'drawing.changed': 1,
  'drawing.removed': 1,
  'drawing.restored': 1,
  'safety-point.device-joined': 1,
  'safety-point.device-revoked': 1,
  'safety-point.photograph-added': 1,
  'safety-point.photograph-removed': 1,
  'attachment.added': 1,
  'attachment.struck': 1,
  'situation.title-set': 1,
  'situation.key-fact-set': 1,
  'situation.key-fact-removed': 1,
  'situation.department-status-set': 1,
  'situation-report.drafted': 1,
  'situation-report.approved': 1,
  'situation-report.discarded': 1,
  'status-request.sent': 1,
  'status-request.reminded': 1,
  'status-request.delivery-recorded': 1,
  'status-request.fell-due': 1,
  'status-request.closed': 1,
  'crisis-leadership.activation-requested': 1,
  'crisis-leadership.brief-opened': 1,
  'crisis-leadership.prevented': 1,
  'crisis-leadership.activation-decided': 1,
  'crisis-leadership.taken-over': 1,
  'crisis-leadership.handed-back': 1,
  'crisis-leadership.decision-recorded': 1,
  'crisis-leadership.terminated': 1,
  'crisis-leadership.oral-decision-recorded': 1,
  'crisis-leadership.oral-decision-confirmed': 1,
  'crisis-leadership.return-reminded': 1,
  'crisis-leadership.decision-proposed': 1,
  'crisis-leadership.proposal-declined': 1,
  'crisis-leadership.reported-to-committee': 1,
  'crisis-leadership.council-notice-approved': 1,
  'crisis-leadership.reported-to-council': 1,
  'crisis-leadership.heightened-alert-declared': 1,
  'crisis-leadership.heightened-alert-ended': 1,
  'alarm.recipient-set': 1,
  'alarm.recipient-removed': 1,
  'alarm.list-set': 1,
  'alarm.list-removed': 1,
  'alarm.lists-checked': 1,
  'alarm.sent': 1,
  'alarm.called': 1,
  'alarm.delivery-recorded': 1,
  'alarm.acknowledged': 1,
  'alarm.call-noted': 1,
  'alarm.unanswered': 1,
  'alarm.exhausted': 1,
  'alarm.held': 1,
  'alarm.resumed': 1,
  'alarm.ended': 1,
  'escalation.planned': 1,
  'escalation.held': 1,
  'escalation.released': 1,
  'escalation.started': 1,
  'escalation.ended': 1,
  'meeting.called': 1,
  'meeting.cancelled': 1,
  'meeting.opened': 1,
  'meeting.attendance-changed': 1,
  'meeting.item-recorded': 1,
  'meeting.item-changed': 1,
  'meeting.item-withdrawn': 1,
  'meeting.closed': 1,
  'meeting.adjusted': 1,
  'meeting.registry-number-set': 1,
  'record.restricted': 1,
  'record.released': 1,
  'record.erased': 1,
  'record.spill-reported': 1,
  'record.spill-dismissed': 1,
  'public-export.prepared': 1,
  'public-export.approved': 1,
  'public-export.discarded': 1,
  'staff.activated': 1,
  'staff.deactivated': 1,
  'staff.assigned': 1,
  'staff.assignment-removed': 1,
  'staff.rhythm-set': 1,
  'staff.briefing-held': 1,
  'staff.directive-issued': 1,
  'staff.directive-followed-up': 1,
  'action-card.applied': 1,
  'conflict.recorded': 1,
  'conflict.settled': 1,
  'cost.recorded': 1,
  'cost.corrected': 1,
  'cost.struck': 1,
  'review.goals-set': 1,
  'review.observation-noted': 1,
  'review.observation-changed': 1,
  'review.observation-struck': 1,
  'review.described': 1,
  'archive.registry-number-set': 1,
  'archive.retention-set': 1,
  'map.view-shown': 1,
  'map.view-reset': 1,
};

/** Whether this program can read an event of that type in that version. */
export function isKnownEvent(type: string, version: number): type is EventType {
  return (eventVersions as { readonly [type: string]: number | undefined })[type] === version;
}
