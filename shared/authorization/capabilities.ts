import type { CommandType } from '../commands.ts';
import type { Role } from './roles.ts';
import {
  afterWork,
  alarmWork,
  alertWork,
  answering,
  chairWork,
  dutyWork,
  incidentWork,
  listWork,
  meetingWork,
  publicExportWork,
  registerWork,
  reportApproval,
  reportingWork,
  spillWork,
  staffWork,
  systemWork,
} from './work.ts';

/** What each role may command (contract.md, Signing in). Rules that depend on the state stand in the features' decide.ts. */
const capabilities: { readonly [role in Role]: ReadonlySet<CommandType> } = {
  'duty-officer': new Set<CommandType>([
    ...incidentWork,
    ...registerWork,
    ...dutyWork,
    ...staffWork,
    ...alarmWork,
    ...alertWork,
  ]),
  'crisis-management-team': new Set<CommandType>([...incidentWork, ...registerWork, ...alarmWork]),
  'chief-of-staff': new Set<CommandType>([
    ...incidentWork,
    ...registerWork,
    ...staffWork,
    ...alarmWork,
    ...alertWork,
    ...reportApproval,
  ]),
  'chief-executive': new Set<CommandType>([
    ...incidentWork,
    ...registerWork,
    ...staffWork,
    ...alarmWork,
    ...alertWork,
    ...reportApproval,
  ]),
  chair: new Set<CommandType>(chairWork),
  'vice-chair': new Set<CommandType>(
    chairWork.filter((type) => type !== 'crisis-leadership.state-prevented'),
  ),
  'committee-member': new Set<CommandType>(answering),
  secretary: new Set<CommandType>([
    'archive.set-registry-number',
    ...meetingWork,
    ...reportingWork,
    ...alertWork,
    ...spillWork,
    ...publicExportWork,
    ...answering,
    'crisis-leadership.report-to-council',
    'crisis-leadership.record-decision',
    'crisis-leadership.terminate',
  ]),
  'department-coordinator': new Set<CommandType>([
    'incident.report',
    'journal.write',
    'journal.correct',
    'journal.strike',
    'attachment.add',
    'attachment.strike',
    'task.add',
    'task.update',
    'task.acknowledge',
    'task.complete',
    'action-card.apply',
    'conflict.settle',
    'record.report-spill',
    ...afterWork,
    ...staffWork,
    'situation.set-department-status',
    ...answering,
  ]),
  'safety-point-staff': new Set<CommandType>([
    'safety-point.report',
    'safety-point.set-status',
    'safety-point.tick',
    'safety-point.ask',
    'safety-point.withdraw-need',
    'safety-point.deliver',
    'safety-point.hand-over',
    'safety-point.receive',
    'safety-point.add-photograph',
    'safety-point.remove-photograph',
    'conflict.settle',
    ...answering,
  ]),
  observer: new Set<CommandType>(answering),
  administrator: new Set<CommandType>(['organisation.configure', ...registerWork, ...listWork, ...answering]),
  archivist: new Set<CommandType>([
    'archive.set-registry-number',
    'archive.set-retention-plan',
    ...spillWork,
    ...publicExportWork,
    'record.dispose',
    'public-export.approve',
    ...answering,
  ]),
};

/** The first of some roles in which a command may be given; null when none may. */
export function roleFor(roles: readonly string[], command: CommandType): Role | 'system' | null {
  if (roles.includes('system') && systemWork.has(command)) return 'system';
  const held = roles.filter((role): role is Role => Object.hasOwn(capabilities, role));
  return held.find((role) => capabilities[role].has(command)) ?? null;
}

/** Whether any of the roles may give the command; the interface asks before it shows a button. */
export function may(roles: readonly string[], command: CommandType): boolean {
  return roleFor(roles, command) !== null;
}
