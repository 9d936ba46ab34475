import type { CommandType } from '../commands.ts';

/** What it cost, and what is learnt of it. */
export const afterWork = [
  'cost.record',
  'cost.correct',
  'cost.strike',
  'review.note',
  'review.change',
  'review.strike',
  'review.add-measure',
] as const satisfies readonly CommandType[];

/** The work with incidents, from the first call to what is learnt. */
export const incidentWork = [
  'archive.set-registry-number',
  'incident.report',
  'incident.assess',
  'incident.classify',
  'incident.update',
  'incident.relate',
  'incident.merge',
  'incident.close',
  'incident.reopen',
  'journal.write',
  'journal.correct',
  'journal.strike',
  'task.add',
  'task.update',
  'task.acknowledge',
  'task.complete',
  'action-card.apply',
  'situation.set-title',
  'situation.set-key-fact',
  'situation.remove-key-fact',
  'situation.set-department-status',
  'situation-report.draft',
  'situation-report.discard',
  'status-request.send',
  'status-request.remind',
  'status-request.close',
  'map.show-view',
  'map.reset-view',
  'drawing.draw',
  'drawing.change',
  'drawing.remove',
  'drawing.restore',
  'safety-point.set-status',
  'safety-point.report',
  'safety-point.tick',
  'safety-point.ask',
  'safety-point.withdraw-need',
  'safety-point.deliver',
  'safety-point.hand-over',
  'safety-point.receive',
  'safety-point.answer-need',
  'safety-point.add-photograph',
  'safety-point.remove-photograph',
  'attachment.add',
  'attachment.strike',
  'record.restrict',
  'record.release',
  'record.report-spill',
  'record.confirm-spill',
  'record.dismiss-spill',
  'public-export.prepare',
  'public-export.discard',
  'conflict.settle',
  ...afterWork,
  'review.describe',
  'review.set-goals',
  'crisis-leadership.request-activation',
  'crisis-leadership.state-prevented',
  'crisis-leadership.record-oral-decision',
  'crisis-leadership.propose-decision',
] as const satisfies readonly CommandType[];

/** Staff groups, who serves in them, and what they decide to aim at. */
export const staffWork = [
  'staff.activate',
  'staff.deactivate',
  'staff.assign',
  'staff.remove-assignment',
  'staff.set-rhythm',
  'staff.hold-briefing',
  'staff.issue-directive',
  'staff.follow-up-directive',
] as const satisfies readonly CommandType[];

/** The registers of safety points and of premises of vital functions. */
export const registerWork = [
  'safety-point.register',
  'safety-point.import',
  'safety-point.deregister',
  'premises.import',
  'premises.remove',
] as const satisfies readonly CommandType[];

/** Every role may answer an alarm that is to it. */
export const answering = ['alarm.acknowledge'] as const satisfies readonly CommandType[];

/** Who is alarmed, and in which lists. */
export const listWork = [
  'alarm.set-recipient',
  'alarm.remove-recipient',
  'alarm.set-list',
  'alarm.remove-list',
  'alarm.check-lists',
] as const satisfies readonly CommandType[];

/** Alarms, and the rules that begin them by themselves. */
export const alarmWork = [
  ...answering,
  ...listWork,
  'alarm.send',
  'alarm.note-call',
  'alarm.call-again',
  'alarm.call-next',
  'alarm.hold',
  'alarm.resume',
  'alarm.end',
  'escalation.start',
  'escalation.hold',
  'escalation.release',
  'escalation.cancel',
] as const satisfies readonly CommandType[];

/** Who answers for what the municipality tells the county administrative board. */
export const reportApproval = ['situation-report.approve'] as const satisfies readonly CommandType[];

/** Who may write down that the government has declared heightened alert. */
export const alertWork = [
  'crisis-leadership.declare-heightened-alert',
  'crisis-leadership.end-heightened-alert',
] as const satisfies readonly CommandType[];

/** What the crisis management committee's decisions are reported to: the committee concerned, and the council. */
export const reportingWork = [
  'crisis-leadership.report-to-committee',
  'crisis-leadership.approve-council-notice',
] as const satisfies readonly CommandType[];

/** Text that must never have been entered: whoever writes may have it withheld at once, and a second person erases it. */
export const spillWork = [
  'record.report-spill',
  'record.confirm-spill',
  'record.dismiss-spill',
] as const satisfies readonly CommandType[];

/** What is prepared for somebody outside; the archivist approves it. */
export const publicExportWork = [
  'public-export.prepare',
  'public-export.discard',
] as const satisfies readonly CommandType[];

/** What the console orders itself: timers, providers' answers, links. No account holds the role `system`. */
export const systemWork: ReadonlySet<CommandType> = new Set<CommandType>([
  'alarm.check-lists',
  'alarm.record-delivery',
  'alarm.record-answer',
  'alarm.next-channel',
  'alarm.pass-on',
  'alarm.mark-unanswered',
  'escalation.fire',
  'crisis-leadership.remind-return',
  'safety-point.join-device',
  'safety-point.revoke-device',
  'record.erase-again',
  'status-request.record-answer',
  'status-request.record-delivery',
  'status-request.fall-due',
]);

/** The shift of the duty officer (tjänsteman i beredskap) and its rota. */
export const dutyWork = [
  'duty.take-over',
  'duty.hand-over',
  'duty.plan',
  'duty.unplan',
  'duty.propose-swap',
  'duty.answer-swap',
  'duty.withdraw-swap',
  'duty.prepare-hand-over',
  'duty.sign-hand-over',
] as const satisfies readonly CommandType[];

/** Meetings of the crisis management committee and their minutes. */
export const meetingWork = [
  'meeting.call',
  'meeting.cancel',
  'meeting.open',
  'meeting.change-attendance',
  'meeting.record-item',
  'meeting.change-item',
  'meeting.withdraw-item',
  'meeting.close',
  'meeting.adjust',
  'meeting.set-registry-number',
] as const satisfies readonly CommandType[];

/** What the chair of the crisis management committee does, and the vice chair instead. */
export const chairWork = [
  'meeting.call',
  'meeting.open',
  'meeting.adjust',
  'incident.classify',
  'crisis-leadership.open-brief',
  'crisis-leadership.state-prevented',
  'crisis-leadership.decide-activation',
  'crisis-leadership.take-over',
  'crisis-leadership.hand-back',
  'crisis-leadership.record-decision',
  'crisis-leadership.confirm-oral-decision',
  'crisis-leadership.decline-proposal',
  ...spillWork,
  ...reportingWork,
  ...answering,
] as const satisfies readonly CommandType[];
