import { describe, expect, test } from 'vitest';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import { configuredStory } from '../testing/story.ts';
import type { Story } from '../testing/story.ts';

function withIncident(): { story: Story; incident: string } {
  const story = configuredStory();
  const incident = story.id();
  story.give('incident.report', { incident, title: 'Elavbrott', incidentType: 'power-outage' });
  return { story, incident };
}

function written(story: Story, incident?: string): string {
  const entry = story.id();
  const about = incident === undefined ? {} : { incident };
  story.give('journal.write', {
    entry,
    ...about,
    kind: 'contact',
    direction: 'in',
    text: 'Mörkt på Exempelvägen',
  });
  return entry;
}

describe('writing in the journal', () => {
  test('an entry gets the next number and stands with what was said', () => {
    const { story, incident } = withIncident();
    const entry = story.id();
    const source = { who: 'Räddningsledaren', channel: 'rakel' as const };
    const data = {
      entry,
      incident,
      kind: 'contact' as const,
      direction: 'in' as const,
      source,
      text: 'Träd på linjen',
    };
    const [event] = expectEvents(story.give('journal.write', data), 'journal.written');
    expect(event?.payload).toEqual({ entry, number: 1, incident, kind: 'contact', direction: 'in' });
    expect(event?.sealed).toEqual({ text: 'Träd på linjen', source });
    const row = {
      number: 1,
      incident,
      text: 'Träd på linjen',
      source,
      system: false,
      author: 'duty-officer 1',
    };
    expect(story.state.journal.get(entry)).toMatchObject(row);
    expect(written(story)).not.toBe(entry);
    expect(story.state.journalWindow.last).toBe(2);
  });

  test('an entry without an incident belongs to the shift', () => {
    const story = configuredStory();
    expect(story.state.journal.get(written(story))?.incident).toBeNull();
  });

  test('an entry keeps the time that a person stated', () => {
    const story = configuredStory();
    const entry = story.id();
    const occurredAt = '2026-11-21T22:15:00.000Z';
    story.give(
      'journal.write',
      { entry, kind: 'note', direction: 'internal', text: 'Ringde' },
      'duty-officer',
      { occurredAt },
    );
    expect(story.state.journal.get(entry)).toMatchObject({ occurredAt, recordedAt: story.now() });
  });

  test('it is refused with an id that is taken and about an incident that is closed or unknown', () => {
    const { story, incident } = withIncident();
    const data = { kind: 'note', direction: 'internal', text: 'Text' } as const;
    expectRefusal(
      story.give('journal.write', { ...data, entry: written(story) }),
      'id-already-used',
      'entry',
    );
    const unknown = story.give('journal.write', { ...data, entry: story.id(), incident: story.id() });
    expectRefusal(unknown, 'incident-not-found', 'incident');
    story.give('incident.close', { incident, reason: 'Klart' });
    const closed = story.give('journal.write', { ...data, entry: story.id(), incident });
    expectRefusal(closed, 'incident-already-closed', 'incident');
  });
});

describe('correcting the journal', () => {
  test('a correction is a new numbered entry, and the corrected one stays and names it', () => {
    const { story, incident } = withIncident();
    const corrects = written(story, incident);
    const entry = story.id();
    const outcome = story.give('journal.correct', {
      entry,
      corrects,
      text: 'Ljust igen',
      reason: 'Hörde fel',
    });
    const [event] = expectEvents(outcome, 'journal.corrected');
    expect(event?.payload).toEqual({
      entry,
      number: 2,
      incident,
      corrects,
      kind: 'contact',
      direction: 'in',
      about: [corrects],
    });
    expect(story.state.journal.get(entry)).toMatchObject({
      number: 2,
      text: 'Ljust igen',
      reason: 'Hörde fel',
      corrects,
    });
    expect(story.state.journal.get(corrects)).toMatchObject({
      number: 1,
      text: 'Mörkt på Exempelvägen',
      correctedBy: entry,
    });
  });

  test('what a correction does not name is taken from the corrected entry', () => {
    const story = configuredStory();
    const corrects = written(story);
    const entry = story.id();
    expectEvents(
      story.give('journal.correct', { entry, corrects, kind: 'measure', reason: 'Fel slag' }),
      'journal.corrected',
    );
    const row = { kind: 'measure', direction: 'in', text: 'Mörkt på Exempelvägen' };
    expect(story.state.journal.get(entry)).toMatchObject(row);
  });

  test('a corrected entry is corrected by correcting the newest', () => {
    const story = configuredStory();
    const first = written(story);
    const second = story.id();
    story.give('journal.correct', { entry: second, corrects: first, text: 'Två', reason: 'Fel' });
    const again = story.give('journal.correct', {
      entry: story.id(),
      corrects: first,
      text: 'Tre',
      reason: 'Fel',
    });
    expect(expectRefusal(again, 'entry-already-corrected', 'corrects').data).toEqual({ correctedBy: second });
    const third = story.give('journal.correct', {
      entry: story.id(),
      corrects: second,
      text: 'Tre',
      reason: 'Fel',
    });
    expectEvents(third, 'journal.corrected');
  });

  test('it is refused when nothing is corrected, in the future, and with an id that is taken', () => {
    const story = configuredStory();
    const corrects = written(story);
    const entry = story.id();
    expectRefusal(
      story.give('journal.correct', { entry, corrects, reason: 'Fel' }),
      'nothing-changed',
      'text',
    );
    const occurredAt = '2026-12-24T15:00:00Z';
    const future = story.give(
      'journal.correct',
      { entry, corrects, occurredAt, reason: 'Fel' },
      'duty-officer',
      {
        occurredAt: '2026-12-24T15:00:00.000Z',
      },
    );
    expectRefusal(future, 'occurred-in-future', 'occurredAt');
    const taken = story.give('journal.correct', { entry: corrects, corrects, text: 'A', reason: 'Fel' });
    expectRefusal(taken, 'id-already-used', 'entry');
    const unknown = story.give('journal.correct', { entry, corrects: story.id(), text: 'A', reason: 'Fel' });
    expectRefusal(unknown, 'entry-not-found', 'corrects');
  });
});

describe('striking in the journal', () => {
  test('a strike is a new numbered entry, and the struck one stays with its text', () => {
    const { story, incident } = withIncident();
    const strikes = written(story, incident);
    const entry = story.id();
    const [event] = expectEvents(
      story.give('journal.strike', { entry, strikes, reason: 'Dubblett' }),
      'journal.struck',
    );
    expect(event?.payload).toEqual({ entry, number: 2, incident, strikes, about: [strikes] });
    expect(story.state.journal.get(strikes)).toMatchObject({
      text: 'Mörkt på Exempelvägen',
      struckBy: entry,
    });
    expect(story.state.journal.get(entry)).toMatchObject({ strikes, reason: 'Dubblett', text: null });
  });

  test('what is struck is neither struck nor corrected again, and a strike is not an entry to correct', () => {
    const story = configuredStory();
    const strikes = written(story);
    const strike = story.id();
    story.give('journal.strike', { entry: strike, strikes, reason: 'Dubblett' });
    const again = story.give('journal.strike', { entry: story.id(), strikes, reason: 'Dubblett' });
    expectRefusal(again, 'entry-already-struck', 'strikes');
    const corrected = story.give('journal.correct', {
      entry: story.id(),
      corrects: strikes,
      text: 'A',
      reason: 'B',
    });
    expectRefusal(corrected, 'entry-already-struck', 'corrects');
    const onStrike = story.give('journal.correct', {
      entry: story.id(),
      corrects: strike,
      text: 'A',
      reason: 'B',
    });
    expectRefusal(onStrike, 'entry-not-found', 'corrects');
  });
});
