import { describe, expect, test } from 'vitest';
import type { FoldedEvent } from '../kernel/event.ts';
import { plusMinutes } from '../kernel/plus-minutes.ts';
import { configuredStory } from '../testing/story.ts';
import { Density } from './density.ts';
import { openReplay } from './engine.ts';
import { History, historyTypes } from './history.ts';
import { mostBins, mostMarks } from './source.ts';
import type { EventStructure } from './structure.ts';

function night() {
  const story = configuredStory();
  const incidents = [story.id(), story.id()] as const;
  for (const incident of incidents)
    story.give('incident.report', { incident, title: 'Elavbrott', incidentType: 'power-outage' });
  const [first, second] = incidents;
  const motive = 'Enligt planen, kylan tilltar';
  story.give('incident.classify', { incident: first, level: 'disruption', motive });
  story.give('incident.classify', { incident: second, level: 'major', motive });
  const entry = { entry: story.id(), incident: first, direction: 'internal', text: 'Vi väntar' } as const;
  story.give('journal.write', { ...entry, kind: 'decision' });
  story.give('incident.merge', { incident: first, into: second, reason: 'Samma avbrott' });
  story.give('incident.close', { incident: second, reason: 'Strömmen är åter' });
  story.give('incident.reopen', { incident: second, reason: 'Nytt avbrott' });
  return { story, first, second };
}

describe('the overview of a log', () => {
  test('marks levels and decisions once each, with the incident and its number', () => {
    const { story, first, second } = night();
    const { marks, seq, first: began, last } = openReplay(story.events).overview();
    expect(marks.map(({ kind, level, incident, number }) => [kind, level, incident, number])).toEqual([
      ['level', 'disruption', first, 1],
      ['level', 'major', second, 2],
      ['decision', null, first, 1],
    ]);
    expect(seq).toBe(story.events.length);
    expect([began, last]).toEqual([story.events[0]?.recordedAt, story.events.at(-1)?.recordedAt]);
  });

  test('has the highest level of any open incident through the night', () => {
    const { story } = night();
    const { levels } = openReplay(story.events).overview();
    expect(levels.map(({ level }) => level)).toEqual(['disruption', 'major', null, 'major']);
  });

  test('counts the events and the entries of every ten minutes, each with its last position', () => {
    const { story } = night();
    const { density, binMinutes } = openReplay(story.events).overview();
    expect(binMinutes).toBe(10);
    const sum = (counts: readonly number[]) => counts.reduce((one, other) => one + other, 0);
    expect(sum(density.map(({ events }) => events))).toBe(story.events.length);
    expect(sum(density.map(({ entries }) => entries))).toBe(
      story.events.filter(({ type }) => type.startsWith('journal.')).length,
    );
    for (const { at, seq } of density) {
      const last = story.events[seq - 1]?.recordedAt ?? '';
      expect(last >= at && last < plusMinutes(at, 10)).toBe(true);
    }
  });

  test('is of a window where one is given, with the level that held when it begins', () => {
    const { story } = night();
    const replay = openReplay(story.events);
    const all = replay.overview();
    const from = all.marks[1]?.at ?? '';
    const some = replay.overview({ from });
    expect(some.marks).toEqual(all.marks.slice(1));
    expect(some.levels).toEqual(all.levels);
    expect(replay.overview({ to: all.marks[0]?.at }).levels).toEqual(all.levels.slice(0, 1));
    expect(replay.overview({ from: '2099-01-01T00:00:00.000Z' })).toMatchObject({
      density: [],
      marks: [],
      levels: all.levels.slice(-1),
      seq: all.seq,
    });
  });

  test('is the same from the structure alone, without texts and without the payload of other types', () => {
    const { story } = night();
    const history = new History();
    for (const event of story.events) history.take(structureOf(event));
    expect(history.overview()).toEqual(openReplay(story.events).overview());
    for (const event of story.events) history.take(structureOf(event));
    expect(history.overview().seq).toBe(story.events.length);
  });

  test('keeps the levels and decisions where there are more marks than a slider can show', () => {
    const history = new History();
    const alarms = mostMarks + 10;
    for (let seq = 1; seq <= alarms; seq += 1) history.take(event(seq, 'alarm.sent', { incident: null }));
    history.take(event(alarms + 1, 'incident.classified', { incident: 'a', level: 'major' }));
    const { marks, marksLeftOut } = history.overview();
    expect(marks).toHaveLength(mostMarks);
    expect(marksLeftOut).toBe(11);
    expect(marks.at(-1)?.kind).toBe('level');
    expect(marks.map(({ seq }) => seq)).toEqual(marks.map(({ seq }) => seq).toSorted((a, b) => a - b));
  });
});

test('the bins grow wider in a long log, and count the same', () => {
  const density = new Density();
  const events = mostBins + 500;
  const start = '2025-01-01T00:00:00.000Z';
  for (let seq = 1; seq <= events; seq += 1)
    density.take({ ...event(seq, 'task.added', {}), recordedAt: plusMinutes(start, seq * 10) });
  const { binMinutes, density: bins } = density.within({});
  expect(binMinutes).toBe(60);
  expect(bins.reduce((count, bin) => count + bin.events, 0)).toBe(events);
  expect(density.within({ from: plusMinutes(start, events * 10 - 60) }).binMinutes).toBe(10);
});

function structureOf({ seq, type, occurredAt, recordedAt, payload }: FoldedEvent): EventStructure {
  return { seq, type, occurredAt, recordedAt, payload: historyTypes.includes(type) ? payload : null };
}

function event(seq: number, type: string, payload: EventStructure['payload']): EventStructure {
  const at = plusMinutes('2026-11-22T03:00:00.000Z', seq);
  return { seq, type, occurredAt: at, recordedAt: at, payload };
}
