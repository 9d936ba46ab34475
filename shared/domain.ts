/** The one list of all deciders and folds. A new feature is a folder beside the others and its lines here. */
import { applyCard } from './action-card/decide.ts';
import { acknowledge, noteCall, recordAnswer } from './alarm/answer.ts';
import { exhaustedLines } from './alarm/exhausted-line.ts';
import * as followUp from './alarm/follow-up.ts';
import * as alarmLists from './alarm/lists.ts';
import { sendAlarm } from './alarm/send.ts';
import * as alarm from './alarm/steer.ts';
import type { Command } from './commands.ts';
import { recordConflict, settleConflict } from './conflict/decide.ts';
import { splitLate } from './conflict/split.ts';
import * as cost from './cost/decide.ts';
import * as leadership from './crisis-leadership/decide.ts';
import * as activation from './crisis-leadership/decide-activation.ts';
import * as drawing from './drawing/decide.ts';
import * as duty from './duty/decide.ts';
import * as dutyHandOver from './duty/decide-hand-over.ts';
import * as dutyRota from './duty/decide-rota.ts';
import * as dutySwap from './duty/decide-swap.ts';
import { declareHeightenedAlert, endHeightenedAlert } from './crisis-leadership/heightened-alert.ts';
import { confirmOralDecision, recordOralDecision } from './crisis-leadership/oral.ts';
import { declineProposal, proposeDecision } from './crisis-leadership/proposals.ts';
import * as reporting from './crisis-leadership/reporting.ts';
import * as erasure from './erasure/decide.ts';
import type { DomainEvent } from './events.ts';
import * as escalation from './escalation/decide.ts';
import { followEscalations } from './escalation/follow.ts';
import { classifyIncident } from './incident/classify-incident.ts';
import * as incident from './incident/decide.ts';
import * as journal from './journal/decide.ts';
import type { DecisionContext } from './kernel/decider.ts';
import { ok } from './kernel/result.ts';
import { resetView, showView } from './map-view/decide.ts';
import * as meeting from './meeting/decide.ts';
import * as meetingItem from './meeting/decide-item.ts';
import { configure } from './organisation/decide.ts';
import * as premises from './premises/decide.ts';
import * as publicExport from './public-export/decide.ts';
import type { ReleasedTexts } from './record/events.ts';
import { withAbout } from './record/about.ts';
import { inheritRestrictions } from './record/inherit.ts';
import { release, restrict } from './record/decide.ts';
import { idOfAnother } from './record/one-thing.ts';
import type { SealedTexts } from './record/decide.ts';
import { reject } from './rejection.ts';
import * as review from './review/decide.ts';
import type { Decision } from './rejection.ts';
import { setRegistryNumber, setRetentionPlan } from './archive/decide.ts';
import * as attachment from './attachment/decide.ts';
import * as photograph from './photograph/decide.ts';
import * as pointDevice from './point-device/decide.ts';
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

function route(state: State, command: Command, context: DomainContext): Decision<DomainEvent> {
  switch (command.type) {
    case 'organisation.configure':
      return configure(state, command.data);
    case 'incident.report':
      return incident.report(state, command.data);
    case 'incident.assess':
      return incident.assess(state, command.data);
    case 'incident.classify':
      return classifyIncident(state, command.data, context);
    case 'incident.update':
      return incident.update(state, command.data);
    case 'incident.relate':
      return incident.relate(state, command.data);
    case 'incident.merge':
      return incident.merge(state, command.data, context);
    case 'incident.close':
      return incident.close(state, command.data, context);
    case 'incident.reopen':
      return incident.reopen(state, command.data, context);
    case 'journal.write':
      return journal.write(state, command.data);
    case 'journal.correct':
      return journal.correct(state, command.data, context);
    case 'journal.strike':
      return journal.strike(state, command.data);
    case 'task.add':
      return task.addTask(state, command.data, context);
    case 'task.update':
      return task.updateTask(state, command.data, context);
    case 'task.acknowledge':
      return task.acknowledgeTask(state, command.data);
    case 'task.complete':
      return pointNeeds.completeTaskAndNeed(state, command.data, context);
    case 'duty.take-over':
      return duty.takeOverDuty(state, command.data, context);
    case 'duty.hand-over':
      return duty.handOverDuty(state, command.data, context);
    case 'duty.plan':
      return dutyRota.planShift(state, command.data, context);
    case 'duty.unplan':
      return dutyRota.unplanShift(state, command.data);
    case 'duty.propose-swap':
      return dutySwap.proposeSwap(state, command.data, context);
    case 'duty.answer-swap':
      return dutySwap.answerSwap(state, command.data, context);
    case 'duty.withdraw-swap':
      return dutySwap.withdrawSwap(state, command.data, context);
    case 'duty.prepare-hand-over':
      return dutyHandOver.prepareHandOver(state, command.data, context);
    case 'duty.sign-hand-over':
      return dutyHandOver.signHandOver(state, command.data, context);
    case 'safety-point.set-status':
      return safetyPoint.setSafetyPointStatus(state, command.data, context);
    case 'safety-point.join-device':
      return pointDevice.joinDevice(state, command.data, context);
    case 'safety-point.revoke-device':
      return pointDevice.revokeDevice(state, command.data, context);
    case 'safety-point.add-photograph':
      return photograph.addPhotograph(state, command.data, context);
    case 'safety-point.remove-photograph':
      return photograph.removePhotograph(state, command.data, context);
    case 'attachment.add':
      return attachment.addAttachment(state, command.data);
    case 'attachment.strike':
      return attachment.strikeAttachment(state, command.data);
    case 'safety-point.report':
      return reportSafetyPoint(state, command.data, context);
    case 'safety-point.tick':
      return tickStep(state, command.data, context);
    case 'safety-point.ask':
      return pointNeeds.askForNeed(state, command.data, context);
    case 'safety-point.withdraw-need':
      return pointNeeds.withdrawNeed(state, command.data, context);
    case 'safety-point.answer-need':
      return pointNeeds.answerNeed(state, command.data, context);
    case 'safety-point.deliver':
      return deliver(state, command.data, context);
    case 'safety-point.hand-over':
      return handOverPoint(state, command.data, context);
    case 'safety-point.receive':
      return receivePoint(state, command.data, context);
    case 'safety-point.register':
      return pointRegister.registerSafetyPoint(state, command.data);
    case 'safety-point.import':
      return pointRegister.importSafetyPoints(state, command.data);
    case 'safety-point.deregister':
      return pointRegister.deregisterSafetyPoint(state, command.data);
    case 'premises.import':
      return premises.importPremises(state, command.data);
    case 'premises.remove':
      return premises.removePremises(state, command.data);
    case 'drawing.draw':
      return drawing.draw(state, command.data, context);
    case 'drawing.change':
      return drawing.changeDrawing(state, command.data);
    case 'drawing.remove':
      return drawing.removeDrawing(state, command.data, context);
    case 'drawing.restore':
      return drawing.restoreDrawing(state, command.data, context);
    case 'map.show-view':
      return showView(state, command.data);
    case 'map.reset-view':
      return resetView(state);
    case 'situation.set-title':
      return situation.setTitle(state, command.data);
    case 'situation.set-key-fact':
      return situation.setKeyFact(state, command.data);
    case 'situation.remove-key-fact':
      return situation.removeKeyFact(state, command.data);
    case 'situation.set-department-status':
      return situation.setDepartmentStatus(state, command.data, context);
    case 'situation-report.draft':
      return situationReport.draftReport(state, command.data, context);
    case 'situation-report.approve':
      return situationReport.approveReport(state, command.data, context);
    case 'situation-report.discard':
      return situationReport.discardReport(state, command.data);
    case 'status-request.send':
      return statusRequest.sendRequest(state, command.data, context);
    case 'status-request.remind':
      return statusRequest.remindRequest(state, command.data);
    case 'status-request.close':
      return statusRequest.closeRequest(state, command.data);
    case 'status-request.record-answer':
      return statusRequest.answerRequest(state, command.data);
    case 'status-request.record-delivery':
      return statusRequest.recordRequestDelivery(state, command.data);
    case 'status-request.fall-due':
      return statusRequest.fallDue(state, command.data, context);
    case 'crisis-leadership.request-activation':
      return activation.requestActivation(state, command.data, context);
    case 'crisis-leadership.open-brief':
      return activation.openBrief(state, command.data, context);
    case 'crisis-leadership.state-prevented':
      return activation.statePrevented(state, command.data, context);
    case 'crisis-leadership.decide-activation':
      return activation.decideActivation(state, command.data, context);
    case 'crisis-leadership.take-over':
      return leadership.takeOver(state, command.data, context);
    case 'crisis-leadership.hand-back':
      return leadership.handBack(state, command.data, context);
    case 'crisis-leadership.record-decision':
      return leadership.recordDecision(state, command.data, context);
    case 'crisis-leadership.terminate':
      return leadership.terminate(state, command.data, context);
    case 'meeting.call':
      return meeting.callMeeting(state, command.data, context);
    case 'meeting.cancel':
      return meeting.cancelMeeting(state, command.data, context);
    case 'meeting.open':
      return meeting.openMeeting(state, command.data, context);
    case 'meeting.change-attendance':
      return meeting.changeAttendance(state, command.data, context);
    case 'meeting.record-item':
      return meetingItem.recordItem(state, command.data);
    case 'meeting.change-item':
      return meetingItem.changeItem(state, command.data);
    case 'meeting.withdraw-item':
      return meetingItem.withdrawItem(state, command.data);
    case 'meeting.close':
      return meeting.closeMeeting(state, command.data, context);
    case 'meeting.adjust':
      return meeting.adjustMinutes(state, command.data, context);
    case 'meeting.set-registry-number':
      return meeting.setRegistryNumber(state, command.data);
    case 'crisis-leadership.record-oral-decision':
      return recordOralDecision(state, command.data, context);
    case 'crisis-leadership.confirm-oral-decision':
      return confirmOralDecision(state, command.data, context);
    case 'crisis-leadership.propose-decision':
      return proposeDecision(state, command.data, context);
    case 'crisis-leadership.decline-proposal':
      return declineProposal(state, command.data, context);
    case 'crisis-leadership.report-to-committee':
      return reporting.reportToCommittee(state, command.data, context);
    case 'crisis-leadership.approve-council-notice':
      return reporting.approveCouncilNotice(state, command.data, context);
    case 'crisis-leadership.report-to-council':
      return reporting.reportToCouncil(state, command.data, context);
    case 'crisis-leadership.declare-heightened-alert':
      return declareHeightenedAlert(state, command.data, context);
    case 'crisis-leadership.end-heightened-alert':
      return endHeightenedAlert(state, command.data, context);
    case 'crisis-leadership.remind-return':
      return leadership.remindReturn(state, command.data, context);
    case 'alarm.set-recipient':
      return alarmLists.setRecipient(state, command.data);
    case 'alarm.remove-recipient':
      return alarmLists.removeRecipient(state, command.data);
    case 'alarm.set-list':
      return alarmLists.setList(state, command.data, context);
    case 'alarm.remove-list':
      return alarmLists.removeList(state, command.data);
    case 'alarm.check-lists':
      return alarmLists.checkLists(state, command.data, context);
    case 'alarm.send':
      return sendAlarm(state, command.data, context);
    case 'alarm.acknowledge':
      return acknowledge(state, command.data, context);
    case 'alarm.note-call':
      return noteCall(state, command.data, context);
    case 'alarm.call-again':
      return alarm.callAgain(state, command.data, context);
    case 'alarm.call-next':
      return alarm.callNext(state, command.data, context);
    case 'alarm.hold':
      return alarm.hold(state, command.data);
    case 'alarm.resume':
      return alarm.resume(state, command.data, context);
    case 'alarm.end':
      return alarm.endAlarm(state, command.data, context);
    case 'alarm.record-delivery':
      return followUp.recordDelivery(state, command.data, context);
    case 'alarm.record-answer':
      return recordAnswer(state, command.data, context);
    case 'alarm.next-channel':
      return followUp.tryNextChannel(state, command.data);
    case 'alarm.pass-on':
      return followUp.passOn(state, command.data, context);
    case 'alarm.mark-unanswered':
      return followUp.markUnanswered(state, command.data, context);
    case 'escalation.start':
      return escalation.startEscalation(state, command.data, context);
    case 'escalation.hold':
      return escalation.holdEscalation(state, command.data);
    case 'escalation.release':
      return escalation.releaseEscalation(state, command.data, context);
    case 'escalation.cancel':
      return escalation.cancelEscalation(state, command.data, context);
    case 'escalation.fire':
      return escalation.fireEscalation(state, command.data, context);
    case 'cost.record':
      return cost.recordCost(state, command.data, context);
    case 'cost.correct':
      return cost.correctCost(state, command.data, context);
    case 'cost.strike':
      return cost.strikeCost(state, command.data, context);
    case 'review.set-goals':
      return review.setGoals(state, command.data);
    case 'review.note':
      return review.noteObservation(state, command.data, context);
    case 'review.change':
      return review.changeObservation(state, command.data, context);
    case 'review.strike':
      return review.strikeObservation(state, command.data);
    case 'review.add-measure':
      return review.addMeasure(state, command.data, context);
    case 'review.describe':
      return review.describeReview(state, command.data);
    case 'archive.set-registry-number':
      return setRegistryNumber(state, command.data);
    case 'archive.set-retention-plan':
      return setRetentionPlan(state, command.data);
    case 'conflict.settle':
      return settleConflict(state, command.data, context);
    case 'record.restrict':
      return restrict(state, command.data);
    case 'record.release':
      return release(state, command.data, context);
    case 'record.report-spill':
      return erasure.reportSpill(state, command.data, context);
    case 'record.confirm-spill':
      return erasure.confirmSpill(state, command.data, context);
    case 'record.dismiss-spill':
      return erasure.dismissSpill(state, command.data, context);
    case 'record.dispose':
      return erasure.dispose(state, command.data, context);
    case 'record.erase-again':
      return erasure.eraseAgain(command.data);
    case 'public-export.prepare':
      return publicExport.preparePublicExport(state, command.data, context);
    case 'public-export.approve':
      return publicExport.approvePublicExport(state, command.data);
    case 'public-export.discard':
      return publicExport.discardPublicExport(state, command.data);
    case 'staff.activate':
      return staff.activateGroup(state, command.data, context);
    case 'staff.deactivate':
      return staff.deactivateGroup(state, command.data, context);
    case 'staff.assign':
      return assignments.assignFunction(state, command.data, context);
    case 'staff.remove-assignment':
      return assignments.removeAssignment(state, command.data, context);
    case 'staff.set-rhythm':
      return staff.setRhythm(state, command.data, context);
    case 'staff.hold-briefing':
      return staff.holdBriefing(state, command.data, context);
    case 'staff.issue-directive':
      return directives.issueDirective(state, command.data, context);
    case 'staff.follow-up-directive':
      return directives.followUpDirective(state, command.data, context);
    case 'action-card.apply':
      return applyCard(state, command.data, context);
  }
}
