import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesTexts } from '../erasure/events.ts';
import { evolve } from '../fold.ts';
import type { LoggedEvent } from '../kernel/event.ts';
import { emptyHead } from '../kernel/hash-chain.ts';
import { stateFromJson, stateToJson } from '../state-json.ts';
import { applyChanges, emptyState } from '../state.ts';
import { merge, newClient } from '../sync/client.ts';
import type { Client } from '../sync/client.ts';
import { nightLog, nights } from '../testing/nights.ts';
import { configuredStory } from '../testing/story.ts';
import { checkpointEvery } from './checkpoints.ts';
import { openReplay, sourceOf } from './engine.ts';

const turns = nights(20, 120);
const positions = fc.array(fc.nat(), { minLength: 1, maxLength: 12 });

function foldOf(events: readonly LoggedEvent[]): object {
  const state = emptyState();
  for (const event of events) applyChanges(state, evolve(state, event));
  return stateToJson(state);
}

/** A client that followed the log live, as it stood at every position. */
function* followed(events: readonly LoggedEvent[]): Iterable<Client> {
  let { client } = merge(newClient, {
    type: 'state',
    seq: 0,
    hash: emptyHead.hash,
    state: stateToJson(emptyState()),
  });
  for (const event of events) {
    const batch = { after: event.seq - 1, to: event.seq, hash: event.hash, events: [event] };
    ({ client } = merge(client, { type: 'events', ...batch }));
    yield client;
  }
}

describe('the past of any log', () => {
  test('is at every position the fold of the events up to it, in whatever order it is looked at', () => {
    fc.assert(
      fc.property(turns, positions, (played, looks) => {
        const log = nightLog(played);
        const replay = openReplay(log);
        for (const look of looks) {
          const seq = look % (log.length + 1);
          expect(stateToJson(replay.stateAt(seq).state)).toStrictEqual(foldOf(log.slice(0, seq)));
        }
      }),
      { numRuns: 30 },
    );
  }, 30_000);

  // What is taken out of the log later is in no past (P1), though the board of that time showed it: so up to there.
  test('is what a board that followed it live showed', () => {
    fc.assert(
      fc.property(turns, (played) => {
        const whole = nightLog(played);
        const taken = whole.findIndex(changesTexts);
        const log = taken === -1 ? whole : whole.slice(0, taken);
        const replay = openReplay(log);
        for (const client of followed(log))
          expect(stateToJson(replay.stateAt(client.seq).state)).toStrictEqual(stateToJson(client.state));
      }),
      { numRuns: 8 },
    );
  }, 30_000);

  test('comes whole through what is kept and sent of it', () => {
    fc.assert(
      fc.property(turns, (played) => {
        const log = nightLog(played);
        const { state } = openReplay(log).stateAt(log.length);
        expect(stateFromJson(JSON.parse(JSON.stringify(stateToJson(state))))).toEqual(state);
      }),
      { numRuns: 30 },
    );
  }, 30_000);

  test('gives a comparison of any two moments, and none of a moment with itself', () => {
    fc.assert(
      fc.property(turns, fc.nat(), fc.nat(), (played, one, other) => {
        const log = nightLog(played);
        const replay = openReplay(log);
        const [from, to] = [one % (log.length + 1), other % (log.length + 1)];
        const compared = replay.compare(from, to);
        expect(compared).toEqual(replay.compare(to, from));
        for (const { text } of compared.lines) expect(text).not.toMatch(/undefined|null/);
        expect(replay.compare(from, from).lines).toEqual([]);
      }),
      { numRuns: 30 },
    );
  }, 30_000);

  test('is by event time, at its end, as by recorded time but for what was corrected or struck', () => {
    fc.assert(
      fc.property(turns, (played) => {
        const log = nightLog(played);
        const { state } = openReplay(log).stateAt(log.length, 'happened');
        const known = openReplay(log).stateAt(log.length).state;
        const standing = [...known.journal.values()]
          .filter((entry) => entry.corrects === null && entry.strikes === null)
          .map(({ id }) => id);
        for (const { id } of state.journal.values()) expect(standing).toContain(id);
        expect([...state.incidents.values()].map(({ level }) => level)).toEqual(
          [...known.incidents.values()].map(({ level }) => level),
        );
      }),
      { numRuns: 30 },
    );
  }, 30_000);
});

describe('a long log', () => {
  test('is opened from its kept states, also where they begin and end', () => {
    const story = configuredStory();
    while (story.events.length < checkpointEvery * 2 + 3)
      story.give('situation.set-title', { title: `Läge ${story.events.length}` });
    const replay = openReplay(story.events);
    const looks = [checkpointEvery - 1, checkpointEvery, checkpointEvery + 1, checkpointEvery * 2, 1, 0];
    for (const seq of [...looks, story.events.length])
      expect(stateToJson(replay.stateAt(seq).state)).toEqual(foldOf(story.events.slice(0, seq)));
  });

  test('keeps the tables that did not change when it is stepped, so that they are not drawn again', () => {
    const story = configuredStory();
    story.give('situation.set-title', { title: 'Kyla' });
    const replay = openReplay(story.events);
    const before = replay.stateAt(story.events.length - 1).state;
    const after = replay.stateAt(story.events.length).state;
    expect(after.safetyPoints).toBe(before.safetyPoints);
    expect(after.situation.title).toBe('Kyla');
  });
});

test('a moment is a position or a time, and none after the end', async () => {
  const story = configuredStory();
  story.give('situation.set-title', { title: 'Kyla' });
  const replay = openReplay(story.events);
  const last = replay.timeOf(replay.seq) ?? '';
  expect(replay.seqAt('2000-01-01T00:00:00.000Z')).toBe(0);
  expect(replay.stateAt(last).seq).toBe(replay.seq);
  expect(replay.stateAt('2000-01-01T00:00:00.000Z', 'happened').state.organisation).toBeNull();
  const source = sourceOf(replay);
  await expect(source.stateAt(replay.seq + 1, 'known')).rejects.toThrow(RangeError);
  expect(await source.events(0, 1)).toEqual([story.events[0]]);
});
