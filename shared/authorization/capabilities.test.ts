import { describe, expect, test } from 'vitest';
import { commandSchemas } from '../commands.ts';
import type { CommandType } from '../commands.ts';
import { message } from '../language/message.ts';
import { may, roleFor } from './capabilities.ts';
import { roles } from './roles.ts';
import type { Role } from './roles.ts';

const commands = Object.keys(commandSchemas) as CommandType[];
const starting = (...prefixes: readonly string[]) =>
  commands.filter(
    (command) => !command.endsWith('-device') && prefixes.some((prefix) => command.startsWith(prefix)),
  );

const work = starting(
  'archive.set-registry-number',
  'incident.',
  'journal.',
  'attachment.',
  'task.',
  'action-card.',
  'situation.',
  'situation-report.draft',
  'situation-report.discard',
  'status-request.send',
  'status-request.remind',
  'status-request.close',
  'map.',
  'drawing.',
  'safety-point.',
  'record.re',
  'record.confirm',
  'record.dismiss',
  'conflict.',
  'cost.',
  'review.',
  'public-export.prepare',
  'public-export.discard',
);
/** Text that must never have been entered, and what is given to somebody outside. */
const spills = starting('record.').filter((command) => command.endsWith('-spill'));
const givingOut: readonly CommandType[] = ['public-export.prepare', 'public-export.discard'];
/** What is said of the whole, and what the organisation wants of itself. */
const ownReview: readonly CommandType[] = ['review.describe', 'review.set-goals'];
const registers: readonly CommandType[] = [
  'safety-point.register',
  'safety-point.import',
  'safety-point.deregister',
  ...starting('premises.'),
];
const asks: readonly CommandType[] = [
  'crisis-leadership.request-activation',
  'crisis-leadership.state-prevented',
  'crisis-leadership.record-oral-decision',
  'crisis-leadership.propose-decision',
];
/** What the console orders itself; no account holds the role. */
const system: readonly CommandType[] = [
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
  ...starting('status-request.record-', 'status-request.fall-due'),
];
const approval: readonly CommandType[] = ['situation-report.approve'];
const answers: readonly CommandType[] = ['alarm.acknowledge'];
const lists: readonly CommandType[] = [
  'alarm.set-recipient',
  'alarm.remove-recipient',
  'alarm.set-list',
  'alarm.remove-list',
  'alarm.check-lists',
];
const alarms = starting('alarm.', 'escalation.').filter(
  (command) => lists.includes(command) || !system.includes(command),
);
const alert = starting('crisis-leadership.declare-heightened', 'crisis-leadership.end-heightened');
const reports: readonly CommandType[] = [
  'crisis-leadership.report-to-committee',
  'crisis-leadership.approve-council-notice',
];
const chair: readonly CommandType[] = [
  'meeting.call',
  'meeting.open',
  'meeting.adjust',
  'incident.classify',
  'crisis-leadership.open-brief',
  'crisis-leadership.decide-activation',
  'crisis-leadership.take-over',
  'crisis-leadership.hand-back',
  'crisis-leadership.record-decision',
  'crisis-leadership.confirm-oral-decision',
  'crisis-leadership.decline-proposal',
  ...spills,
  ...reports,
  ...answers,
];

/** The table of contract.md, Signing in; what the state adds to it is tried with the features. */
const table: { readonly [role in Role]: readonly CommandType[] } = {
  'duty-officer': [
    ...work,
    ...starting('premises.'),
    ...asks,
    ...starting('staff.', 'duty.'),
    ...alarms,
    ...alert,
  ],
  'crisis-management-team': [...work, ...starting('premises.'), ...asks, ...alarms],
  'chief-of-staff': [
    ...work,
    ...starting('premises.'),
    ...asks,
    ...starting('staff.'),
    ...alarms,
    ...approval,
    ...alert,
  ],
  'chief-executive': [
    ...work,
    ...starting('premises.'),
    ...asks,
    ...starting('staff.'),
    ...alarms,
    ...approval,
    ...alert,
  ],
  chair: [...chair, 'crisis-leadership.state-prevented'],
  'vice-chair': chair,
  'committee-member': answers,
  secretary: [
    'archive.set-registry-number',
    ...starting('meeting.'),
    ...spills,
    ...givingOut,
    ...reports,
    ...alert,
    ...answers,
    'crisis-leadership.report-to-council',
    'crisis-leadership.record-decision',
    'crisis-leadership.terminate',
  ],
  'department-coordinator': [
    'incident.report',
    'conflict.settle',
    'record.report-spill',
    ...starting('journal.', 'attachment.', 'task.', 'action-card.', 'staff.'),
    'situation.set-department-status',
    ...starting('cost.', 'review.').filter((command) => !ownReview.includes(command)),
    ...answers,
  ],
  'safety-point-staff': [
    'conflict.settle',
    ...starting('safety-point.').filter(
      (command) => ![...registers, 'safety-point.answer-need'].includes(command),
    ),
    ...answers,
  ],
  observer: answers,
  administrator: ['organisation.configure', ...registers, ...lists, ...answers],
  archivist: [
    ...starting('archive.'),
    ...spills,
    ...givingOut,
    'record.dispose',
    'public-export.approve',
    ...answers,
  ],
};

describe('what each role may command', () => {
  test.each(roles)('%s', (role) => {
    expect(commands.filter((command) => may([role], command)).toSorted()).toEqual(
      [...table[role]].toSorted(),
    );
  });

  test('every command can be given by somebody, and every role has its name', () => {
    for (const command of commands)
      expect(
        [...roles, 'system'].some((role) => may([role], command)),
        command,
      ).toBe(true);
    for (const role of roles) expect(message(`roles.${role}`)).not.toBe('');
  });

  test('an account acts in the first of its roles that may give the command', () => {
    expect(roleFor(['observer', 'secretary', 'chair'], 'crisis-leadership.record-decision')).toBe(
      'secretary',
    );
    expect(roleFor(['chair', 'duty-officer'], 'incident.report')).toBe('duty-officer');
    expect(roleFor(['observer', 'archivist'], 'incident.report')).toBeNull();
  });

  test('the console itself may give what its timers and providers give, and nothing else', () => {
    expect(commands.filter((command) => may(['system'], command)).toSorted()).toEqual([...system].toSorted());
  });

  test('a role that does not exist, and nobody, may nothing', () => {
    for (const held of [[], ['root'], ['constructor'], ['__proto__']]) {
      expect(commands.filter((command) => may(held, command))).toEqual([]);
    }
  });
});
