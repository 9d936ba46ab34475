import { describe, expect, it } from 'vitest';
import type { LoggedEvent } from '../kernel/event.ts';
import { stateToJson } from '../state-json.ts';
import { applyChanges, emptyState } from '../state.ts';
import type { HeldState } from '../state.ts';
import { evolve } from '../fold.ts';
import { Story, configuredStory } from '../testing/story.ts';
import { merge } from './client.ts';
import type { Client } from './client.ts';
import { clientFrom, pictureOf } from './picture.ts';
import type { Picture } from './picture.ts';

const story = toldStory();
const log = story.events;
const hashAt = (seq: number) => log[seq - 1]?.hash ?? '0'.repeat(64);

function toldStory(): Story {
  const told = configuredStory();
  const incident = told.id();
  told.give('incident.report', { incident, title: 'Elavbrott', incidentType: 'power-outage' });
  for (let turn = 0; turn < 20; turn += 1)
    told.give('journal.write', {
      entry: told.id(),
      incident,
      kind: 'event',
      direction: 'in',
      text: `Post ${turn}`,
    });
  return told;
}

function foldTo(seq: number): HeldState {
  const state = emptyState();
  for (const event of log.slice(0, seq)) applyChanges(state, evolve(state, event));
  return state;
}

const reader = (seq: number): Client =>
  merge(
    { ...emptyClient(), heardAt: '2026-11-22T05:41:00.000Z' },
    { type: 'state', seq, hash: hashAt(seq), state: stateToJson(foldTo(seq)) },
  ).client;

function emptyClient(): Client {
  const empty = { seq: 0, hash: '0'.repeat(64), headSeq: 0, heardAt: null, gapFrom: null } as const;
  return { phase: 'reading', state: emptyState(), ...empty };
}

/** What a device gives back. */
function kept(seq: number): Picture {
  const picture = pictureOf(reader(seq)) ?? expect.fail('no picture');
  return { ...picture, state: [...picture.state].join('') };
}

const events = (after: number, to: number, of: readonly LoggedEvent[] = log) =>
  ({ type: 'events', after, to, hash: hashAt(to), events: of.slice(after, to) }) as const;

describe('a kept picture', () => {
  it('with the events after it is what a fresh reader has, wherever it was taken', () => {
    for (let seq = 0; seq < log.length; seq += 1) {
      const from = clientFrom(kept(seq)) ?? expect.fail('no client');
      expect(from).toMatchObject({
        phase: 'current',
        seq,
        headSeq: seq,
        heardAt: '2026-11-22T05:41:00.000Z',
      });
      const { client, effects } = merge(from, events(seq, log.length));
      expect(effects).toEqual([]);
      expect(stateToJson(client.state)).toEqual(stateToJson(reader(log.length).state));
      expect(client).toMatchObject({ seq: log.length, hash: hashAt(log.length) });
    }
  });

  it('asks for what is missing between it and the log', () => {
    const from = clientFrom(kept(3)) ?? expect.fail('no client');
    const { effects } = merge(from, { type: 'heartbeat', seq: log.length, at: '2026-11-22T06:00:00.000Z' });
    expect(effects).toEqual([{ type: 'fetch-events', after: 3 }]);
  });

  it('of another history is read again', () => {
    const from = clientFrom({ ...kept(3), hash: 'another' }) ?? expect.fail('no client');
    expect(merge(from, events(3, 4)).effects).toEqual([{ type: 'read-state', reason: 'other-history' }]);
  });

  it('that the log does not know is read again, and stays in sight meanwhile', () => {
    const from = clientFrom(kept(3)) ?? expect.fail('no client');
    const { client, effects } = merge(from, { type: 'reset', reason: 'position-unknown' });
    expect(effects).toEqual([{ type: 'read-state', reason: 'other-history' }]);
    expect(client.state).toBe(from.state);
    const shorter = { type: 'state', seq: 2, hash: hashAt(2), state: stateToJson(foldTo(2)) } as const;
    expect(merge(client, shorter).client).toMatchObject({ phase: 'current', seq: 2, hash: hashAt(2) });
  });

  it('of another fold, or of another shape, is thrown away', () => {
    expect(clientFrom({ ...kept(3), foldVersion: -1 })).toBeNull();
    const shapes: readonly unknown[] = ['{"incidents":{}}', 'null', '{', { incidents: {} }, null, undefined];
    for (const state of shapes) expect(clientFrom({ ...kept(3), state } as Picture)).toBeNull();
  });

  it('is not taken while the state is read', () => {
    expect(pictureOf(emptyClient())).toBeNull();
    const reading = merge(reader(3), { type: 'reset', reason: 'position-unknown' }).client;
    expect(pictureOf(reading)).toBeNull();
  });
});
