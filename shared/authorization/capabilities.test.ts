import { describe, expect, test } from 'vitest';
import { commandSchemas } from '../commands.ts';
import type { CommandType } from '../commands.ts';
import { message } from '../language/message.ts';
import { may, roleFor } from './capabilities.ts';
import { roles } from './roles.ts';
import type { Role } from './roles.ts';

const commands = Object.keys(commandSchemas) as CommandType[];
const starting = (...prefixes: readonly string[]) =>
  commands.filter((command) => prefixes.some((prefix) => command.startsWith(prefix)));

const work = starting(
  'incident.',
  'journal.',
  'task.',
  'action-card.',
  'situation.',
  'safety-point.',
  'record.',
);
const asks: readonly CommandType[] = [
  'crisis-leadership.request-activation',
  'crisis-leadership.state-prevented',
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
];

/** The table of contract.md, Signing in; what the state adds to it is tried with the features. */
const table: { readonly [role in Role]: readonly CommandType[] } = {
  'duty-officer': [...work, ...asks, ...starting('staff.'), ...starting('duty.')],
  'crisis-management-team': [...work, ...asks],
  'chief-of-staff': [...work, ...asks, ...starting('staff.')],
  'chief-executive': [...work, ...asks, ...starting('staff.')],
  chair: [...chair, 'crisis-leadership.state-prevented'],
  'vice-chair': chair,
  'committee-member': [],
  secretary: [...starting('meeting.'), 'crisis-leadership.record-decision', 'crisis-leadership.terminate'],
  'department-coordinator': [
    'incident.report',
    ...starting('journal.', 'task.', 'action-card.', 'staff.'),
    'situation.set-department-status',
  ],
  'safety-point-staff': starting('safety-point.'),
  observer: [],
  administrator: ['organisation.configure'],
  archivist: [],
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
        roles.some((role) => may([role], command)),
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

  test('a role that does not exist, and nobody, may nothing', () => {
    for (const held of [[], ['root'], ['constructor'], ['__proto__']]) {
      expect(commands.filter((command) => may(held, command))).toEqual([]);
    }
  });
});
