/** The one list of all deciders and folds. A new feature is a folder beside the others and its lines here. */
import { applyCard } from './action-card/decide.ts';
import type { Command } from './commands.ts';
import * as leadership from './crisis-leadership/decide.ts';
import * as activation from './crisis-leadership/decide-activation.ts';
import * as duty from './duty/decide.ts';
import type { DomainEvent } from './events.ts';
import { classifyIncident } from './incident/classify-incident.ts';
import * as incident from './incident/decide.ts';
import * as journal from './journal/decide.ts';
import type { DecisionContext } from './kernel/decider.ts';
import { ok } from './kernel/result.ts';
import * as meeting from './meeting/decide.ts';
import * as meetingItem from './meeting/decide-item.ts';
import { configure } from './organisation/decide.ts';
import type { ReleasedTexts } from './record/events.ts';
import { inheritRestrictions } from './record/inherit.ts';
import { release, restrict } from './record/decide.ts';
import { reject } from './rejection.ts';
import type { Decision } from './rejection.ts';
import * as safetyPoint from './safety-point/decide.ts';
import * as situation from './situation/decide.ts';
import * as staff from './staff/decide.ts';
import * as assignments from './staff/decide-assignments.ts';
import * as directives from './staff/decide-directives.ts';
import type { State } from './state.ts';
import * as task from './task/decide.ts';

/** `sealedTexts`: what the log has sealed of the record that `record.release` names. */
export type DomainContext = DecisionContext & { readonly sealedTexts?: ReleasedTexts };

/** What a command leads to: the events in order, or a refusal. Pure, and the same on the server and in the browser. */
export function decide(state: State, command: Command, context: DomainContext): Decision<DomainEvent> {
  if (state.organisation === null && command.type !== 'organisation.configure') {
    return reject('organisation-not-configured');
  }
  const decision = route(state, command, context);
  if (!decision.ok) return decision;
  const restriction = 'restrict' in command.data ? command.data.restrict : undefined;
  return ok(inheritRestrictions(state, decision.value, restriction));
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
      return task.completeTask(state, command.data);
    case 'duty.take-over':
      return duty.takeOverDuty(state, command.data, context);
    case 'duty.hand-over':
      return duty.handOverDuty(state, command.data, context);
    case 'safety-point.set-status':
      return safetyPoint.setSafetyPointStatus(state, command.data, context);
    case 'safety-point.report':
      return safetyPoint.reportSafetyPoint(state, command.data, context);
    case 'situation.set-title':
      return situation.setTitle(state, command.data);
    case 'situation.set-key-fact':
      return situation.setKeyFact(state, command.data);
    case 'situation.remove-key-fact':
      return situation.removeKeyFact(state, command.data);
    case 'situation.set-department-status':
      return situation.setDepartmentStatus(state, command.data, context);
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
    case 'record.restrict':
      return restrict(state, command.data);
    case 'record.release':
      return release(state, command.data, context);
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
