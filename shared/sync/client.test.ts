import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LoggedEvent } from '../kernel/event.ts';
import type { EventsMessage } from '../protocol/events-message.ts';
import { toLean } from '../protocol/lean-event.ts';
import type { LeanEvents } from '../protocol/lean-event.ts';
import { stateToJson } from '../state-json.ts';
import { applyChanges, emptyState } from '../state.ts';
import { evolve } from '../fold.ts';
import { alarm, alarmedStory, fire } from '../testing/alarmed.ts';
import { configuredStory } from '../testing/story.ts';
import { merge, newClient } from './client.ts';
import type { Client, Effect, Message } from './client.ts';

const log = makeLog();

function makeLog(): readonly LoggedEvent[] {
  const story = alarmedStory();
  const incidents = [story.id(), story.id(), story.id()];
  for (const incident of incidents) {
    story.give('incident.report', { incident, title: 'Elavbrott', incidentType: 'power-outage' });
    for (let turn = 0; turn < 6; turn += 1) {
      const entry = story.id();
      story.give('journal.write', { entry, incident, kind: 'event', direction: 'in', text: `Post ${turn}` });
      story.give('journal.correct', { entry: story.id(), corrects: entry, text: 'Rättad', reason: 'Fel' });
    }
    story.give('incident.classify', { incident, level: 'major', motive: 'Samordning behövs' });
  }
  const [incident = ''] = incidents;
  const id = alarm(story, ['tur'], { incident, acknowledgeWithinMinutes: 5 });
  story.give('crisis-leadership.request-activation', { request: story.id(), incident, motive: 'Kyla' });
  for (const type of ['alarm.pass-on', 'alarm.next-channel', 'escalation.fire']) fire(story, type);
  const decision = { activation: story.id(), incident, decision: 'activate', motive: 'Kyla' } as const;
  const oral = { decidedBy: 'Ordföranden', decidedAt: story.now(), recognisedBy: 'Motringning' };
  const orally = { ...decision, ...oral, level: 'extraordinary' } as const;
  story.give('crisis-leadership.record-oral-decision', orally);
  const area = { committee: 'omsorgsnamnden', area: 'Hemtjänst', motive: 'Kyla' };
  story.give('crisis-leadership.take-over', { takeover: story.id(), ...area }, 'chair');
  const denied = { activation: decision.activation, confirmed: false };
  story.give('crisis-leadership.confirm-oral-decision', denied, 'chair');
  story.give('record.restrict', { record: id, ground: 'OSL' });
  story.give('record.restrict', { record: incidents[1] ?? '', ground: 'OSL' });
  story.give('incident.close', { incident: incidents[0] ?? '', reason: 'Strömmen är åter' });
  return story.events;
}

/** The fold up to every position, as JSON. */
const folds = foldsOf(log);

function foldsOf(events: readonly LoggedEvent[]): readonly object[] {
  const state = emptyState();
  const at: object[] = [structuredClone(stateToJson(state))];
  for (const event of events) {
    applyChanges(state, evolve(state, event));
    at.push(structuredClone(stateToJson(state)));
  }
  return at;
}

const foldTo = (seq: number): object => folds[seq] ?? {};

const hashAt = (seq: number) => (seq === 0 ? '0'.repeat(64) : `h${seq}`);

function batch(after: number, to: number): EventsMessage {
  return { after, to, hash: hashAt(to), events: log.slice(after, to) };
}

function lean(after: number, to: number): LeanEvents {
  return { ...batch(after, to), previousHash: hashAt(after), events: log.slice(after, to).map(toLean) };
}

/** What a network and a server may do to a client, in any order. */
const step = fc.oneof(
  fc.record({
    does: fc.constant('send' as const),
    from: fc.nat(log.length - 1),
    size: fc.integer({ min: 1, max: 9 }),
  }),
  fc.record({ does: fc.constant('heartbeat' as const), seq: fc.nat(log.length) }),
  fc.record({ does: fc.constant('answer' as const), page: fc.integer({ min: 1, max: 20 }) }),
  fc.record({ does: fc.constant('lose-answer' as const) }),
  fc.record({ does: fc.constant('reset' as const) }),
  fc.record({ does: fc.constant('late-state' as const), seq: fc.nat(log.length) }),
);

class Peer {
  client: Client = newClient;
  effects: Effect[] = [{ type: 'read-state', reason: 'start' }];

  take(message: Message): void {
    const before = this.client;
    const merged = merge(before, message);
    this.client = merged.client;
    this.effects.push(...merged.effects);
    if (message.type !== 'state') expect(this.client.seq).toBeGreaterThanOrEqual(before.seq);
    if (this.client.state === before.state && this.client.seq === before.seq) return;
    expect(stateToJson(this.client.state)).toEqual(foldTo(this.client.seq));
  }

  answer(page: number, upTo = log.length): void {
    const effect = this.effects.shift();
    if (effect === undefined) return;
    if (effect.type === 'read-state') {
      this.take({ type: 'state', seq: upTo, hash: hashAt(upTo), state: foldTo(upTo) });
    } else {
      this.take({ type: 'fetched', ...lean(effect.after, Math.min(log.length, effect.after + page)) });
    }
  }
}

describe('the client machine', () => {
  it('ends every client at the fold of the log, whatever is cut, doubled, lost or reordered (rules S1 to S4)', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.nat(log.length), (steps, startAt) => {
        const peer = new Peer();
        peer.answer(20, startAt);
        for (const one of steps) {
          switch (one.does) {
            case 'send':
              peer.take({ type: 'events', ...batch(one.from, Math.min(log.length, one.from + one.size)) });
              break;
            case 'heartbeat':
              peer.take({ type: 'heartbeat', seq: one.seq, at: '2026-11-22T03:00:00.000Z' });
              break;
            case 'answer':
              peer.answer(one.page);
              break;
            case 'lose-answer':
              if (peer.effects[0]?.type === 'fetch-events') {
                peer.effects.shift();
                peer.take({ type: 'fetch-failed' });
              }
              break;
            case 'reset':
              peer.take({ type: 'reset', reason: 'position-unknown' });
              break;
            case 'late-state':
              peer.take({
                type: 'state',
                seq: one.seq,
                hash: hashAt(one.seq),
                state: foldTo(one.seq),
              });
              break;
          }
        }
        const isDone = () => peer.client.phase === 'current' && peer.client.seq === log.length;
        for (let turn = 0; turn < log.length + 10 && !isDone(); turn += 1) {
          peer.take({ type: 'heartbeat', seq: log.length, at: '2026-11-22T03:01:00.000Z' });
          peer.answer(7);
        }
        expect(peer.client.phase).toBe('current');
        expect(peer.client.seq).toBe(log.length);
        expect(peer.client.hash).toBe(hashAt(log.length));
        expect(stateToJson(peer.client.state)).toEqual(foldTo(log.length));
      }),
      { numRuns: 150 },
    );
  }, 30_000);

  it('asks once for what is missing while the answer is on its way', () => {
    const peer = new Peer();
    peer.answer(20, 3);
    peer.take({ type: 'events', ...batch(5, 6) });
    peer.take({ type: 'events', ...batch(6, 8) });
    expect(peer.effects).toEqual([{ type: 'fetch-events', after: 3 }]);
  });

  it('reads the state again when the log has another history', () => {
    const peer = new Peer();
    peer.answer(20, 3);
    const [event] = log.slice(3, 4);
    const events = event === undefined ? [] : [{ ...event, previousHash: 'another' }];
    peer.take({ type: 'events', after: 3, to: 4, hash: 'other', events });
    expect(peer.effects).toEqual([{ type: 'read-state', reason: 'other-history' }]);
  });

  it('reads the state again when a page of another history is fetched', () => {
    const peer = new Peer();
    peer.answer(20, 3);
    peer.take({ type: 'heartbeat', seq: 5, at: '2026-11-22T03:00:00.000Z' });
    peer.take({ type: 'fetched', ...lean(3, 5), previousHash: 'another' });
    expect(peer.effects.at(-1)).toEqual({ type: 'read-state', reason: 'other-history' });
  });

  it('tells a log that was put back from an older copy from one that it is only far behind', () => {
    const peer = new Peer();
    peer.answer(20, 3);
    peer.take({ type: 'reset', reason: 'too-far-behind' });
    expect(peer.effects.at(-1)).toEqual({ type: 'read-state', reason: 'reset' });
    peer.answer(20, 3);
    peer.take({ type: 'reset', reason: 'position-unknown' });
    expect(peer.effects.at(-1)).toEqual({ type: 'read-state', reason: 'other-history' });
  });

  it('does not guess at an event that it does not know', () => {
    const peer = new Peer();
    peer.answer(20, 3);
    const [event] = log.slice(3, 4);
    const events = event === undefined ? [] : [{ ...event, type: 'incident.beamed-up' }];
    peer.take({ type: 'events', after: 3, to: 4, hash: 'h4', events });
    expect(peer.effects).toEqual([{ type: 'read-state', reason: 'unknown-event' }]);
  });

  it('takes a batch that skips events as far as the batch says', () => {
    const peer = new Peer();
    peer.answer(20, log.length - 1);
    const skipping = { after: log.length - 1, to: log.length, hash: 'end', events: [] };
    const { client } = merge(peer.client, { type: 'events', ...skipping });
    expect(client.seq).toBe(log.length);
    expect(client.hash).toBe('end');
  });
});

describe('texts that are taken out of the log', () => {
  const secret = 'Det som aldrig skulle ha skrivits';
  const story = configuredStory();
  const entry = story.id();
  story.give('journal.write', { entry, kind: 'note', direction: 'internal', text: secret });
  const before = { type: 'state', seq: 2, hash: 'h2', state: stateToJson(story.state) } as const;
  const { client } = merge(newClient, structuredClone(before));
  story.give('record.report-spill', { spill: story.id(), records: [entry] }, 'duty-officer', {
    sayingIt: [2],
  });

  it('leave the screen at once, and the state is read again', () => {
    const batch = { type: 'events', after: 2, to: 3, hash: 'h3', events: story.events.slice(2) } as const;
    const merged = merge(client, batch);
    expect(merged.effects).toEqual([{ type: 'read-state', reason: 'texts-changed' }]);
    expect(merged.client).toMatchObject({ phase: 'reading', seq: 3 });
    expect(JSON.stringify(stateToJson(merged.client.state))).not.toContain(secret);
  });

  it('an answer from before is followed on from, so that it is read again', () => {
    const reading = { ...client, phase: 'reading', seq: 3, hash: 'h3' } as const;
    const late = merge(reading, structuredClone(before)).client;
    expect(late).toMatchObject({ phase: 'current', seq: 2 });
    const again = merge(late, { type: 'events', after: 2, to: 3, hash: 'h3', events: story.events.slice(2) });
    expect(again.effects).toEqual([{ type: 'read-state', reason: 'texts-changed' }]);
  });
});
