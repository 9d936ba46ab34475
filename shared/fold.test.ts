import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UnknownEventError, evolve } from './fold.ts';
import type { LoggedEvent } from './kernel/event.ts';
import { looseEntries, looseEntriesKept } from './journal/state.ts';
import { CandidateState, withChanges } from './candidate-state.ts';
import { stateFromJson, stateJsonPieces, stateToJson } from './state-json.ts';
import { applyChanges, emptyState } from './state.ts';
import type { HeldState, State } from './state.ts';
import { alarmedStory } from './testing/alarmed.ts';
import { nightLog, nights, tryNights } from './testing/nights.ts';
import { Things } from './testing/random-choices.ts';
import { play } from './testing/random-turns.ts';
import { configuredStory } from './testing/story.ts';

tryNights(60);

const turns = nights(30, 150);
const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 });

function foldFrom(state: HeldState, events: readonly LoggedEvent[]): HeldState {
  for (const event of events) applyChanges(state, evolve(state, event));
  return state;
}

function* batches(events: readonly LoggedEvent[], of: readonly number[]): Iterable<readonly LoggedEvent[]> {
  for (let start = 0, turnOf = 0; start < events.length; turnOf += 1) {
    const size = of[turnOf % of.length] ?? 1;
    yield events.slice(start, start + size);
    start += size;
  }
}

function changesOf(state: State, batch: readonly LoggedEvent[]): CandidateState {
  const candidate = new CandidateState(state);
  for (const event of batch) candidate.apply(evolve(candidate.state, event));
  return candidate;
}

describe('the fold of any log', () => {
  test('is the same in batches of any size as one by one (rule L7)', () => {
    fc.assert(
      fc.property(turns, sizes, (played, of) => {
        const log = nightLog(played);
        const inBatches = emptyState();
        let copied: State = emptyState();
        for (const batch of batches(log, of)) {
          const candidate = changesOf(inBatches, batch);
          const seen = stateToJson(candidate.state);
          applyChanges(inBatches, candidate.changes);
          expect(seen).toEqual(stateToJson(inBatches));
          copied = withChanges(copied, changesOf(copied, batch).changes);
        }
        const oneByOne = stateToJson(foldFrom(emptyState(), log));
        expect(stateToJson(inBatches)).toStrictEqual(oneByOne);
        expect(stateToJson(copied)).toStrictEqual(oneByOne);
      }),
    );
  }, 30_000);

  test('is the same from a snapshot at any position (rule L7)', () => {
    fc.assert(
      fc.property(turns, fc.nat(), (played, position) => {
        const log = nightLog(played);
        const at = position % (log.length + 1);
        const before = foldFrom(emptyState(), log.slice(0, at));
        const snapshot = [...stateJsonPieces(before)].join('');
        expect(snapshot).toBe(JSON.stringify(stateToJson(before)));
        const continued = foldFrom(stateFromJson(JSON.parse(snapshot)), log.slice(at));
        expect(stateToJson(continued)).toStrictEqual(stateToJson(foldFrom(emptyState(), log)));
      }),
    );
  }, 30_000);

  test('leaves a state that it was given as it was', () => {
    fc.assert(
      fc.property(turns, (played) => {
        const log = nightLog(played);
        const half = foldFrom(emptyState(), log.slice(0, log.length / 2));
        const before = JSON.stringify(stateToJson(half));
        const after = withChanges(half, changesOf(half, log.slice(log.length / 2)).changes);
        expect(JSON.stringify(stateToJson(half))).toBe(before);
        expect(stateToJson(after)).toEqual(stateToJson(foldFrom(emptyState(), log)));
      }),
    );
  }, 30_000);

  test('numbers the journal 1, 2, 3 … without gaps, and only journal events take numbers (rule L8)', () => {
    fc.assert(
      fc.property(turns, (played) => {
        const journal = nightLog(played).filter(({ type }) => type.startsWith('journal.'));
        expect(journal.map(({ payload }) => payload?.['number'])).toEqual(
          journal.map((_event, index) => index + 1),
        );
      }),
    );
  }, 30_000);

  test('holds no restricted text, whatever was restricted and when (rule L9)', () => {
    fc.assert(
      fc.property(turns, (played) => {
        const state = foldFrom(emptyState(), nightLog(played));
        for (const { id } of state.restrictedRecords.values()) {
          expect(state.incidents.get(id) ?? { title: null, description: null }).toMatchObject({
            title: null,
            description: null,
          });
          expect(state.journal.get(id)?.text ?? null).toBeNull();
          expect(state.tasks.get(id)?.title ?? null).toBeNull();
          expect(state.crisisLeadership.activations[id]?.motive ?? null).toBeNull();
          expect(state.crisisLeadership.takeovers[id]?.area ?? null).toBeNull();
          expect(state.crisisLeadership.proposals[id]?.text ?? null).toBeNull();
          expect(state.alarms.get(id)?.message ?? null).toBeNull();
        }
      }),
    );
  }, 30_000);

  test('keeps what the rules rest on although texts are gone (rule L10)', () => {
    fc.assert(
      fc.property(turns, fc.uniqueArray(fc.nat(200), { maxLength: 100, size: 'max' }), (played, erased) => {
        const whole = alarmedStory();
        const gone = new Set(erased);
        const bare = alarmedStory((seq) => !gone.has(seq));
        const [things, same] = [new Things(), new Things()];
        for (const one of played) {
          const [expected, answered] = [play(whole, things, one), play(bare, same, one)];
          const bones = (outcome: typeof expected) =>
            outcome?.events.map(({ type, payload }) => ({ type, payload }));
          expect(answered?.refused).toEqual(expected?.refused);
          expect(bones(answered)).toEqual(bones(expected));
        }
      }),
    );
  }, 30_000);

  test('refuses to guess at an event type or version that it does not know (rule L11)', () => {
    const [event] = nightLog([]) as [LoggedEvent];
    const state = emptyState();
    expect(() => evolve(state, { ...event, type: 'weather.changed' })).toThrow(UnknownEventError);
    expect(() => evolve(state, { ...event, version: 2 })).toThrow(UnknownEventError);
    expect(() => evolve(state, { ...event, type: 'constructor' })).toThrow(UnknownEventError);
  });
});

describe('the live fold is bounded (rule L12)', () => {
  const note = { kind: 'note', direction: 'internal', text: 'Post' } as const;

  test('it keeps the newest 500 loose entries and all of open incidents', () => {
    const story = configuredStory();
    const incident = story.id();
    story.give('incident.report', { incident, title: 'Elavbrott', incidentType: 'power-outage' });
    for (let count = 0; count < 60; count += 1) {
      story.give('journal.write', { entry: story.id(), incident, ...note });
    }
    for (let count = 0; count < looseEntriesKept + 20; count += 1) {
      story.give('journal.write', { entry: story.id(), ...note });
    }
    const numbers = () => [...story.state.journal.values()].map(({ number }) => number);
    for (let count = 0; count < 70; count += 1) {
      expect(numbers()).toHaveLength(60 + looseEntriesKept);
      expect(looseEntries(story.state.journalWindow)).toEqual(
        [...story.state.journal.values()].filter((entry) => entry.incident === null).map(({ id }) => id),
      );
      story.give('journal.write', { entry: story.id(), ...note });
    }
    expect(numbers().filter((number) => number > 60 && number <= 80)).toEqual([]);
    story.give('incident.close', { incident, reason: 'Klart' });
    expect(numbers()).toHaveLength(looseEntriesKept);
    expect(Math.min(...numbers())).toBe(story.state.journalWindow.last - looseEntriesKept + 1);
  });

  test('a closed incident that it has let go is taken up again with its number, level and title', () => {
    const story = configuredStory();
    const incident = story.id();
    story.give('incident.report', {
      incident,
      title: 'Elavbrott',
      incidentType: 'power-outage',
      departments: ['bygg'],
    });
    story.give('incident.classify', { incident, level: 'major', motive: 'Samordning' });
    story.give('incident.close', { incident, reason: 'Klart' });
    const older = foldFrom(emptyState(), story.events);
    story.daysPass(31);
    story.give('incident.report', { incident: story.id(), title: 'Storm', incidentType: 'storm' });
    expect(story.state.incidents.has(incident)).toBe(false);
    story.give('incident.reopen', { incident, reason: 'Nytt avbrott' }, 'duty-officer', { older });
    const row = {
      number: 1,
      status: 'open',
      level: 'major',
      title: 'Elavbrott',
      departments: ['bygg'],
      closedAt: null,
    };
    expect(story.state.incidents.get(incident)).toMatchObject(row);
    expect(stateToJson(story.state)).toEqual(stateToJson(foldFrom(emptyState(), story.events)));
    expect(story.give('incident.update', { incident, description: 'Samma kabel' }).refused).toBeNull();
  });

  test('an entry that it has let go can be corrected, and the fold does not take it back', () => {
    const story = configuredStory();
    const old = story.id();
    story.give('journal.write', { entry: old, ...note });
    const older = foldFrom(emptyState(), story.events);
    for (let count = 0; count < looseEntriesKept; count += 1) {
      story.give('journal.write', { entry: story.id(), ...note });
    }
    expect(story.state.journal.has(old)).toBe(false);
    const data = { entry: story.id(), corrects: old, text: 'Rättad', reason: 'Fel' };
    expect(story.give('journal.correct', data, 'duty-officer', { older }).refused).toBeNull();
    expect(story.state.journal.get(data.entry)).toMatchObject({ text: 'Rättad', corrects: old });
    expect(story.state.journal.has(old)).toBe(false);
  });
});
