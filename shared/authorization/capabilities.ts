import type { CommandType } from '../commands.ts';
import type { Role } from './roles.ts';

/** What each role may command (contract.md, Signing in). Rules that depend on the state stand in the features' decide.ts. */
const incidentWork = [
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
  'safety-point.set-status',
  'safety-point.report',
  'record.restrict',
  'record.release',
  'crisis-leadership.request-activation',
  'crisis-leadership.state-prevented',
] as const satisfies readonly CommandType[];

const staffWork = [
  'staff.activate',
  'staff.deactivate',
  'staff.assign',
  'staff.remove-assignment',
  'staff.set-rhythm',
  'staff.hold-briefing',
  'staff.issue-directive',
  'staff.follow-up-directive',
] as const satisfies readonly CommandType[];

const dutyWork = ['duty.take-over', 'duty.hand-over'] as const satisfies readonly CommandType[];

const chairWork = [
  'incident.classify',
  'crisis-leadership.open-brief',
  'crisis-leadership.state-prevented',
  'crisis-leadership.decide-activation',
  'crisis-leadership.take-over',
  'crisis-leadership.hand-back',
  'crisis-leadership.record-decision',
] as const satisfies readonly CommandType[];

const capabilities: { readonly [role in Role]: ReadonlySet<CommandType> } = {
  'duty-officer': new Set<CommandType>([...incidentWork, ...dutyWork, ...staffWork]),
  'crisis-management-team': new Set<CommandType>(incidentWork),
  'chief-of-staff': new Set<CommandType>([...incidentWork, ...staffWork]),
  'chief-executive': new Set<CommandType>([...incidentWork, ...staffWork]),
  chair: new Set<CommandType>(chairWork),
  'vice-chair': new Set<CommandType>(
    chairWork.filter((type) => type !== 'crisis-leadership.state-prevented'),
  ),
  'committee-member': new Set<CommandType>(),
  secretary: new Set<CommandType>(['crisis-leadership.record-decision', 'crisis-leadership.terminate']),
  'department-coordinator': new Set<CommandType>([
    'incident.report',
    'journal.write',
    'journal.correct',
    'journal.strike',
    'task.add',
    'task.update',
    'task.acknowledge',
    'task.complete',
    'action-card.apply',
    ...staffWork,
    'situation.set-department-status',
  ]),
  'safety-point-staff': new Set<CommandType>(['safety-point.report', 'safety-point.set-status']),
  observer: new Set<CommandType>(),
  administrator: new Set<CommandType>(['organisation.configure']),
  archivist: new Set<CommandType>(),
};

/** The first of some roles in which a command may be given; null when none may. */
export function roleFor(roles: readonly string[], command: CommandType): Role | null {
  const held = roles.filter((role): role is Role => Object.hasOwn(capabilities, role));
  return held.find((role) => capabilities[role].has(command)) ?? null;
}

/** Whether any of the roles may give the command; the interface asks before it shows a button. */
export function may(roles: readonly string[], command: CommandType): boolean {
  return roleFor(roles, command) !== null;
}
