import { expect, test } from 'vitest';
import { commandSchemas } from '../commands.ts';
import { idsMadeBy, names, thingsOf } from './outbox-things.ts';
import { photographCommands, queuedCommands } from './queued-commands.ts';

const types = Object.keys(commandSchemas);

test('every command that may wait is one that there is', () => {
  expect([...queuedCommands, ...photographCommands].filter((type) => !types.includes(type))).toEqual([]);
});

test('all of the journal and the tasks may wait, and nothing that decides, alarms or signs', () => {
  const waiting = (start: string) =>
    types.filter((type) => type.startsWith(start) && queuedCommands.has(type));
  for (const start of ['journal.', 'task.']) {
    expect(waiting(start)).toEqual(types.filter((type) => type.startsWith(start)));
  }
  for (const start of [
    'crisis-leadership.',
    'alarm.',
    'escalation.',
    'duty.',
    'meeting.',
    'record.',
    'conflict.',
  ]) {
    expect(waiting(start)).toEqual([]);
  }
  expect(queuedCommands.has('incident.classify')).toBe(false);
});

test('a command is about its own thing, and a note about an incident is not the incident', () => {
  const note = { type: 'journal.write', data: { entry: 'e1', incident: 'i1', text: 'x' } } as const;
  expect(thingsOf(note)).toEqual(['e1']);
  expect(idsMadeBy(note)).toEqual(['e1']);
  expect(thingsOf({ type: 'incident.update', data: { incident: 'i1', title: 'x' } })).toEqual(['i1']);
  expect(idsMadeBy({ type: 'incident.update', data: { incident: 'i1', title: 'x' } })).toEqual([]);
});

test('an id is found however deep it stands', () => {
  expect(names({ needs: [{ need: 'n1' }] }, new Set(['n1']))).toBe(true);
  expect(names({ text: 'n1 i en mening', count: 3, none: null }, new Set(['n1']))).toBe(false);
});
