import { describe, expect, test } from 'vitest';
import type { LoggedEvent } from '../kernel/event.ts';
import { configuredStory } from '../testing/story.ts';
import { RetainedTexts } from './due.ts';
import { dueAt } from './retention.ts';
import type { RetentionPlan, RetentionRule } from './retention.ts';

function plan(rules: { readonly [type: string]: RetentionRule }): RetentionPlan {
  return Object.fromEntries(
    Object.entries(rules).map(([type, rule]) => [
      type,
      { rule, ground: null, setAt: '2026-01-01T00:00:00.000Z', role: 'archivist' },
    ]),
  );
}
const afterYears = (years: number, months = 0): RetentionRule => ({ action: 'dispose', years, months });

/** Their types, once each. */
function types(events: readonly LoggedEvent[], seqs: readonly number[]): string[] {
  return [...new Set(seqs.map((seq) => events[seq - 1]?.type ?? ''))].toSorted();
}

function dueForDisposal(events: readonly LoggedEvent[], rules: RetentionPlan, now: string) {
  const texts = new RetainedTexts();
  for (const event of events) texts.take(event);
  return texts.due(rules, now);
}

describe('when something is due', () => {
  test.each([
    [afterYears(2), '2026-11-22T03:00:00.000Z', '2028-11-22T03:00:00.000Z'],
    [afterYears(1), '2028-02-29T03:00:00.000Z', '2029-02-28T03:00:00.000Z'],
    [afterYears(0, 3), '2026-11-30T03:00:00.000Z', '2027-02-28T03:00:00.000Z'],
    [afterYears(0, 1), '2026-12-31T23:59:59.999Z', '2027-01-31T23:59:59.999Z'],
    [{ action: 'keep' } as const, '2026-11-22T03:00:00.000Z', null],
  ])('%j from %s is %s', (rule, from, due) => {
    expect(dueAt(rule, from)).toBe(due);
  });
});

describe('what is due for disposal', () => {
  function night() {
    const story = configuredStory();
    const incident = story.id();
    story.give('incident.report', { incident, title: 'Strömavbrott', incidentType: 'power-outage' });
    const entry = story.id();
    story.give('journal.write', { entry, incident, kind: 'note', direction: 'in', text: 'Samtal' });
    const loose = story.id();
    story.give('journal.write', { entry: loose, kind: 'note', direction: 'in', text: 'Utan händelse' });
    return { story, incident, entry, loose };
  }

  test('nothing, where nothing is decided or everything is kept', () => {
    const { story } = night();
    expect(dueForDisposal(story.events, {}, '2099-01-01T00:00:00.000Z')).toEqual([]);
    const kept = plan({ journal: { action: 'keep' } });
    expect(dueForDisposal(story.events, kept, '2099-01-01T00:00:00.000Z')).toEqual([]);
  });

  test('an entry counts from the closing of its incident, one without incident from when it was made', () => {
    const { story, incident } = night();
    const rules = plan({ journal: afterYears(1) });
    story.daysPass(30);
    story.give('incident.close', { incident, reason: 'Klart' });
    const afterOne = dueForDisposal(story.events, rules, '2027-11-30T00:00:00.000Z');
    expect(afterOne).toMatchObject([{ recordType: 'journal', incident: null, incidentNumber: null }]);
    expect(afterOne[0]?.since.slice(0, 10)).toBe('2027-11-22');
    const later = dueForDisposal(story.events, rules, '2027-12-30T00:00:00.000Z');
    expect(later).toMatchObject([{ incident }, { incident: null }]);
    expect(types(story.events, later[0]?.seqs ?? [])).toEqual(['journal.written']);
  });

  test('nothing of an open incident, nor of one that was opened again or lives on in another', () => {
    const { story, incident } = night();
    const rules = plan({ incidents: afterYears(1) });
    const far = '2090-01-01T00:00:00.000Z';
    expect(dueForDisposal(story.events, rules, far)).toEqual([]);
    story.give('incident.close', { incident, reason: 'Klart' });
    expect(dueForDisposal(story.events, rules, far)).toHaveLength(1);
    story.give('incident.reopen', { incident, reason: 'Fel' });
    expect(dueForDisposal(story.events, rules, far)).toEqual([]);
    const other = story.id();
    story.give('incident.report', { incident: other, title: 'Samma', incidentType: 'power-outage' });
    story.give('incident.merge', { incident, into: other, reason: 'Samma' });
    expect(dueForDisposal(story.events, rules, far)).toEqual([]);
    story.give('incident.close', { incident: other, reason: 'Klart' });
    expect(dueForDisposal(story.events, rules, far).map((group) => group.incident)).toEqual([
      incident,
      other,
    ]);
  });

  test('not whom one still alarms, nor a task that is not done', () => {
    const { story } = night();
    const task = story.id();
    story.give('task.add', { task, title: 'Ring elnätet', owner: 'TiB' });
    const rules = plan({ tasks: afterYears(1) });
    const far = '2090-01-01T00:00:00.000Z';
    expect(dueForDisposal(story.events, rules, far)).toEqual([]);
    story.daysPass(1);
    story.give('task.complete', { task });
    const [due] = dueForDisposal(story.events, rules, far);
    expect(types(story.events, due?.seqs ?? [])).toEqual(['task.added', 'task.completed']);
    expect(due?.since.slice(0, 10)).toBe('2027-11-23');
  });

  test('a release goes with the record whose texts it brought back, and what is erased is due no more', () => {
    const { story, loose } = night();
    story.give('record.restrict', { record: loose, ground: 'OSL 21 kap.' });
    story.give('record.release', { record: loose, ground: 'Fel' }, 'duty-officer', {
      sealedTexts: { text: 'Utan händelse' },
    });
    const rules = plan({ journal: afterYears(1) });
    const [due] = dueForDisposal(story.events, rules, '2028-01-01T00:00:00.000Z');
    expect(types(story.events, due?.seqs ?? [])).toEqual([
      'journal.written',
      'record.released',
      'record.restricted',
    ]);
    const erased = story.events.map((event) =>
      due?.seqs.includes(event.seq) === true
        ? { ...event, sealed: null, sealedSalt: null, absent: { sealed: 'erased' as const } }
        : event,
    );
    expect(dueForDisposal(erased, rules, '2028-01-01T00:00:00.000Z')).toEqual([]);
  });
});
