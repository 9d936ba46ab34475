import { expect, test } from 'vitest';
import { commandSchemas } from '../commands.ts';
import { passesFirst } from './passes-first.ts';
import { answering, chairWork, incidentWork, registerWork, reportingWork, spillWork } from './work.ts';

test('everything by which the chair decides passes first, and what only tells of it does not', () => {
  const telling: readonly string[] = [...reportingWork, ...spillWork];
  const deciding = chairWork.filter((type) => !type.startsWith('meeting.') && !telling.includes(type));
  expect(deciding.filter((type) => !passesFirst(type))).toEqual([]);
  expect(telling.filter(passesFirst)).toEqual([]);
});

test('every acknowledgement passes first, whoever gives it and however it arrives', () => {
  const acknowledging = Object.keys(commandSchemas).filter((type) => type.endsWith('.acknowledge'));
  expect(
    [...acknowledging, ...answering, 'alarm.record-answer'].filter((type) => !passesFirst(type)),
  ).toEqual([]);
});

test('what many send at once does not: reports, notes, registers', () => {
  const many = [...registerWork, ...incidentWork].filter((type) =>
    /^(journal|safety-point|premises|attachment|drawing)\./.test(type),
  );
  expect(many.length).toBeGreaterThan(20);
  expect(['incident.report', 'alarm.record-delivery', ...many].filter(passesFirst)).toEqual([]);
  // Were most of them first, none would be.
  expect(Object.keys(commandSchemas).filter(passesFirst).length).toBeLessThan(
    Object.keys(commandSchemas).length / 6,
  );
});
