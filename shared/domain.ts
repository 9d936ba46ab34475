/** The one list of all deciders and folds. A new feature is a folder beside the others and its lines here. */
import { applyCard } from './action-card/decide.ts';
import { acknowledge, noteCall, recordAnswer } from './alarm/answer.ts';
import { exhaustedLines } from './alarm/exhausted-line.ts';
import * as followUp from './alarm/follow-up.ts';
import * as alarmLists from './alarm/lists.ts';
import { sendAlarm } from './alarm/send.ts';
import * as alarm from './alarm/steer.ts';
import { setRegistryNumber, setRetentionPlan } from './archive/decide.ts';
import * as attachment from './attachment/decide.ts';
import type { Command, CommandDataOf, CommandOf, CommandType } from './commands.ts';
import { recordConflict, settleConflict } from './conflict/decide.ts';
import { splitLate } from './conflict/split.ts';
import * as cost from './cost/decide.ts';
import * as leadership from './crisis-leadership/decide.ts';
import * as activation from './crisis-leadership/decide-activation.ts';
import { declareHeightenedAlert, endHeightenedAlert } from './crisis-leadership/heightened-alert.ts';
import { confirmOralDecision, recordOralDecision } from './crisis-leadership/oral.ts';
import { declineProposal, proposeDecision } from './crisis-leadership/proposals.ts';
import * as reporting from './crisis-leadership/reporting.ts';
import * as drawing from './drawing/decide.ts';
import * as duty from './duty/decide.ts';
import * as dutyHandOver from './duty/decide-hand-over.ts';
import * as dutyRota from './duty/decide-rota.ts';
import * as dutySwap from './duty/decide-swap.ts';
import * as erasure from './erasure/decide.ts';
import * as escalation from './escalation/decide.ts';
import { followEscalations } from './escalation/follow.ts';
import type { DomainEvent } from './events.ts';
import { classifyIncident } from './incident/classify-incident.ts';
import * as incident from './incident/decide.ts';
import * as journal from './journal/decide.ts';
import type { DecisionContext } from './kernel/decider.ts';
import { ok } from './kernel/result.ts';
import { resetView, showView } from './map-view/decide.ts';
import * as meeting from './meeting/decide.ts';
import * as meetingItem from './meeting/decide-item.ts';
import { configure } from './organisation/decide.ts';
import * as photograph from './photograph/decide.ts';
import * as pointDevice from './point-device/decide.ts';
import * as premises from './premises/decide.ts';
import * as publicExport from './public-export/decide.ts';
import { withAbout } from './record/about.ts';
import { release, restrict } from './record/decide.ts';
import type { SealedTexts } from './record/decide.ts';
import type { ReleasedTexts } from './record/events.ts';
import { inheritRestrictions } from './record/inherit.ts';
import { idOfAnother } from './record/one-thing.ts';
import { reject } from './rejection.ts';
import type { Decision } from './rejection.ts';
import * as review from './review/decide.ts';
import * as safetyPoint from './safety-point/decide.ts';
import { tickStep } from './safety-point/decide-checklist.ts';
import { deliver } from './safety-point/decide-deliveries.ts';
import { handOverPoint, receivePoint } from './safety-point/decide-hand-over.ts';
import * as pointNeeds from './safety-point/decide-needs.ts';
import { reportSafetyPoint } from './safety-point/decide-report.ts';
import * as pointRegister from './safety-point/register/decide-register.ts';
import * as situationReport from './situation-report/decide.ts';
import * as situation from './situation/decide.ts';
import * as staff from './staff/decide.ts';
import * as assignments from './staff/decide-assignments.ts';
import * as directives from './staff/decide-directives.ts';
import type { State } from './state.ts';
import * as statusRequest from './status-request/decide.ts';
import * as task from './task/decide.ts';

/**
 * `sealedTexts`: what the log has sealed of the record that `record.release` names; `sealedLines`: of what says its words
 * again, by id.
 */
export type DomainContext = DecisionContext & {
  readonly sealedTexts?: ReleasedTexts;
  readonly sealedLines?: SealedTexts;
  /** Of a command that takes texts out of the log: the positions of the events that hold them. */
  readonly sayingIt?: readonly number[];
  /** What the command wrote has been erased before, from a log that this one was restored to. */
  readonly wasErased?: boolean;
};

/** What a command leads to: the events in order, or a refusal. Pure, and the same on the server and in the browser. */
export function decide(state: State, command: Command, context: DomainContext): Decision<DomainEvent> {
  if (state.organisation === null && command.type !== 'organisation.configure') {
    return reject('organisation-not-configured');
  }
  if (context.wasErased === true) return reject('text-erased');
  const decision = decideOnTime(state, command, context);
  if (!decision.ok) return decision;
  const taken = idOfAnother(state, decision.value);
  if (taken !== null) return reject('id-already-used', taken);
  const restriction = 'restrict' in command.data ? command.data.restrict : undefined;
  const decided = inheritRestrictions(state, withAbout(state, decision.value), restriction);
  const followed = followEscalations(state, decided, context);
  const lines = exhaustedLines(state, [...decided, ...followed], context);
  return ok([
    ...decided,
    ...inheritRestrictions(state, withAbout(state, [...followed, ...lines]), undefined),
  ]);
}

/** What nobody else has changed since the author looked applies; what somebody has is kept as a conflict. */
function decideOnTime(state: State, command: Command, context: DomainContext): Decision<DomainEvent> {
  const { rest, late } = splitLate(state, command, context);
  const applied = rest === null ? ok([]) : route(state, rest, context);
  if (late === null || !applied.ok) return applied;
  const beside = route(state, late.command, context);
  if (!beside.ok) return beside;
  return ok([...applied.value, recordConflict(state, late, beside.value, context)]);
}

type Rule<Type extends CommandType> = (
  state: State,
  data: CommandDataOf[Type],
  context: DomainContext,
) => Decision<DomainEvent>;

/** Which rule decides a command. */
const rules: { readonly [Type in CommandType]: Rule<Type> } = {
  'organisation.configure': configure,
  'incident.report': incident.report,
  'incident.assess': incident.assess,
  'incident.classify': classifyIncident,
  'incident.update': incident.update,
  'incident.relate': incident.relate,
  'incident.merge': incident.merge,
  'incident.close': incident.close,
  'incident.reopen': incident.reopen,
  'journal.write': journal.write,
  'journal.correct': journal.correct,
  'journal.strike': journal.strike,
  'task.add': task.addTask,
  'task.update': task.updateTask,
  'task.acknowledge': task.acknowledgeTask,
  'task.complete': pointNeeds.completeTaskAndNeed,
  'duty.take-over': duty.takeOverDuty,
  'duty.hand-over': duty.handOverDuty,
  'duty.plan': dutyRota.planShift,
  'duty.unplan': dutyRota.unplanShift,
  'duty.propose-swap': dutySwap.proposeSwap,
  'duty.answer-swap': dutySwap.answerSwap,
  'duty.withdraw-swap': dutySwap.withdrawSwap,
  'duty.prepare-hand-over': dutyHandOver.prepareHandOver,
  'duty.sign-hand-over': dutyHandOver.signHandOver,
  'safety-point.set-status': safetyPoint.setSafetyPointStatus,
  'safety-point.join-device': pointDevice.joinDevice,
  'safety-point.revoke-device': pointDevice.revokeDevice,
  'safety-point.add-photograph': photograph.addPhotograph,
  'safety-point.remove-photograph': photograph.removePhotograph,
  'attachment.add': attachment.addAttachment,
  'attachment.strike': attachment.strikeAttachment,
  'safety-point.report': reportSafetyPoint,
  'safety-point.tick': tickStep,
  'safety-point.ask': pointNeeds.askForNeed,
  'safety-point.withdraw-need': pointNeeds.withdrawNeed,
  'safety-point.answer-need': pointNeeds.answerNeed,
  'safety-point.deliver': deliver,
  'safety-point.hand-over': handOverPoint,
  'safety-point.receive': receivePoint,
  'safety-point.register': pointRegister.registerSafetyPoint,
  'safety-point.import': pointRegister.importSafetyPoints,
  'safety-point.deregister': pointRegister.deregisterSafetyPoint,
  'premises.import': premises.importPremises,
  'premises.remove': premises.removePremises,
  'drawing.draw': drawing.draw,
  'drawing.change': drawing.changeDrawing,
  'drawing.remove': drawing.removeDrawing,
  'drawing.restore': drawing.restoreDrawing,
  'map.show-view': showView,
  'map.reset-view': resetView,
  'situation.set-title': situation.setTitle,
  'situation.set-key-fact': situation.setKeyFact,
  'situation.remove-key-fact': situation.removeKeyFact,
  'situation.set-department-status': situation.setDepartmentStatus,
  'situation-report.draft': situationReport.draftReport,
  'situation-report.approve': situationReport.approveReport,
  'situation-report.discard': situationReport.discardReport,
  'status-request.send': statusRequest.sendRequest,
  'status-request.remind': statusRequest.remindRequest,
  'status-request.close': statusRequest.closeRequest,
  'status-request.record-answer': statusRequest.answerRequest,
  'status-request.record-delivery': statusRequest.recordRequestDelivery,
  'status-request.fall-due': statusRequest.fallDue,
  'crisis-leadership.request-activation': activation.requestActivation,
  'crisis-leadership.open-brief': activation.openBrief,
  'crisis-leadership.state-prevented': activation.statePrevented,
  'crisis-leadership.decide-activation': activation.decideActivation,
  'crisis-leadership.take-over': leadership.takeOver,
  'crisis-leadership.hand-back': leadership.handBack,
  'crisis-leadership.record-decision': leadership.recordDecision,
  'crisis-leadership.terminate': leadership.terminate,
  'meeting.call': meeting.callMeeting,
  'meeting.cancel': meeting.cancelMeeting,
  'meeting.open': meeting.openMeeting,
  'meeting.change-attendance': meeting.changeAttendance,
  'meeting.record-item': meetingItem.recordItem,
  'meeting.change-item': meetingItem.changeItem,
  'meeting.withdraw-item': meetingItem.withdrawItem,
  'meeting.close': meeting.closeMeeting,
  'meeting.adjust': meeting.adjustMinutes,
  'meeting.set-registry-number': meeting.setRegistryNumber,
  'crisis-leadership.record-oral-decision': recordOralDecision,
  'crisis-leadership.confirm-oral-decision': confirmOralDecision,
  'crisis-leadership.propose-decision': proposeDecision,
  'crisis-leadership.decline-proposal': declineProposal,
  'crisis-leadership.report-to-committee': reporting.reportToCommittee,
  'crisis-leadership.approve-council-notice': reporting.approveCouncilNotice,
  'crisis-leadership.report-to-council': reporting.reportToCouncil,
  'crisis-leadership.declare-heightened-alert': declareHeightenedAlert,
  'crisis-leadership.end-heightened-alert': endHeightenedAlert,
  'crisis-leadership.remind-return': leadership.remindReturn,
  'alarm.set-recipient': alarmLists.setRecipient,
  'alarm.remove-recipient': alarmLists.removeRecipient,
  'alarm.set-list': alarmLists.setList,
  'alarm.remove-list': alarmLists.removeList,
  'alarm.check-lists': alarmLists.checkLists,
  'alarm.send': sendAlarm,
  'alarm.acknowledge': acknowledge,
  'alarm.note-call': noteCall,
  'alarm.call-again': alarm.callAgain,
  'alarm.call-next': alarm.callNext,
  'alarm.hold': alarm.hold,
  'alarm.resume': alarm.resume,
  'alarm.end': alarm.endAlarm,
  'alarm.record-delivery': followUp.recordDelivery,
  'alarm.record-answer': recordAnswer,
  'alarm.next-channel': followUp.tryNextChannel,
  'alarm.pass-on': followUp.passOn,
  'alarm.mark-unanswered': followUp.markUnanswered,
  'escalation.start': escalation.startEscalation,
  'escalation.hold': escalation.holdEscalation,
  'escalation.release': escalation.releaseEscalation,
  'escalation.cancel': escalation.cancelEscalation,
  'escalation.fire': escalation.fireEscalation,
  'cost.record': cost.recordCost,
  'cost.correct': cost.correctCost,
  'cost.strike': cost.strikeCost,
  'review.set-goals': review.setGoals,
  'review.note': review.noteObservation,
  'review.change': review.changeObservation,
  'review.strike': review.strikeObservation,
  'review.add-measure': review.addMeasure,
  'review.describe': review.describeReview,
  'archive.set-registry-number': setRegistryNumber,
  'archive.set-retention-plan': setRetentionPlan,
  'conflict.settle': settleConflict,
  'record.restrict': restrict,
  'record.release': release,
  'record.report-spill': erasure.reportSpill,
  'record.confirm-spill': erasure.confirmSpill,
  'record.dismiss-spill': erasure.dismissSpill,
  'record.dispose': erasure.dispose,
  'record.erase-again': (_state, data) => erasure.eraseAgain(data),
  'public-export.prepare': publicExport.preparePublicExport,
  'public-export.approve': publicExport.approvePublicExport,
  'public-export.discard': publicExport.discardPublicExport,
  'staff.activate': staff.activateGroup,
  'staff.deactivate': staff.deactivateGroup,
  'staff.assign': assignments.assignFunction,
  'staff.remove-assignment': assignments.removeAssignment,
  'staff.set-rhythm': staff.setRhythm,
  'staff.hold-briefing': staff.holdBriefing,
  'staff.issue-directive': directives.issueDirective,
  'staff.follow-up-directive': directives.followUpDirective,
  'action-card.apply': applyCard,
};

function route<Type extends CommandType>(
  state: State,
  { type, data }: CommandOf<Type>,
  context: DomainContext,
): Decision<DomainEvent> {
  return rules[type](state, data, context);
}
