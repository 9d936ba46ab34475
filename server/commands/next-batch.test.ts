import { randomUUID } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { emptyHead } from '#shared/kernel/hash-chain.ts';
import { applyChanges, copyState } from '#shared/state.ts';
import { configuredStory } from '#shared/testing/story.ts';
import type { SubmittedCommand, WaitingCommand } from './command-answer.ts';
import { CommandQueue, largestBatch } from './command-queue.ts';
import { decideBatch, nothingOlder } from './decide-batch.ts';
import type { DecidedBatch } from './decide-batch.ts';
import { dutyOfficer } from './duty-officer.fixture.ts';
import { NextBatch } from './next-batch.ts';
import type { SendBehind } from './next-batch.ts';

const at = '2026-11-23T03:00:00.000Z';
function waiting(command: Pick<SubmittedCommand, 'type' | 'data'>): WaitingCommand {
  return {
    command: { id: randomUUID(), ...command } as SubmittedCommand,
    submitter: dutyOfficer,
    answer: () => undefined,
  };
}

const report = (incident: string) =>
  waiting({ type: 'incident.report', data: { incident, title: 'Kabelbrott', incidentType: 'power-outage' } });
const noteOn = (incident: string) =>
  waiting({
    type: 'journal.write',
    data: { entry: randomUUID(), kind: 'note', direction: 'internal', text: 'Post', incident },
  });

/** A log whose first batch reports an incident and is on its way to the database. */
function underWay(sendBehind: SendBehind | null = null) {
  const held = configuredStory().state;
  const queue = new CommandQueue(() => 0);
  const next = new NextBatch(queue, () => Date.parse(at));
  const incident = randomUUID();
  const place = { organisation: 'tyreso', below: held, head: emptyHead, lastRecordedAt: '' };
  const first = decideBatch(place, [report(incident)], at, nothingOlder);
  next.restOn(first, sendBehind);
  const give = async (...given: WaitingCommand[]) => {
    for (const one of given) queue.add(one);
    next.takeUp();
    await turn();
  };
  return { held, next, incident, first, give, queue };
}

test('what comes while a batch is on its way is decided on what that one leads to', async () => {
  const { held, next, incident, first, give } = underWay();
  await give(noteOn(incident));
  await give(noteOn(randomUUID()), noteOn(incident));
  const { decided, commands } = next.take();
  expect(commands).toHaveLength(3);
  expect(decided?.accepted.map(({ waiting: one }) => one)).toEqual([commands[0], commands[2]]);
  expect(decided?.refused.map(({ rejection }) => rejection)).toMatchObject([{ code: 'incident-not-found' }]);
  expect(decided?.events[0]?.previousHash).toBe(first.head.hash);

  // Recorded after it, it leads to what it would have led to if it had been decided then.
  applyChanges(held, first.changes);
  expect(decided?.takesPlaceOn(held, first.head)).toBe(true);
  const after = { organisation: 'tyreso', below: held, head: first.head, lastRecordedAt: at };
  const numbers = (events: readonly { payload: unknown }[] = []) => events.map(({ payload }) => payload);
  expect(numbers(decided?.events)).toEqual(numbers(decideBatch(after, commands, at, nothingOlder).events));
});

test('it does not stand where the log came to something else, or was read anew', async () => {
  const { held, next, incident, first, give } = underWay();
  await give(noteOn(incident));
  const { decided } = next.take();
  expect(decided?.takesPlaceOn(held, emptyHead)).toBe(false);
  expect(decided?.takesPlaceOn(held, { ...first.head, hash: 'f'.repeat(64) })).toBe(false);
  applyChanges(held, first.changes);
  expect(decided?.takesPlaceOn(copyState(held), first.head)).toBe(false);
});

test('nothing is decided ahead that reaches back to what the fold has let go, nor what comes with it', async () => {
  const { next, incident, give } = underWay();
  const data = { entry: randomUUID(), corrects: randomUUID(), text: 'Rättad', reason: 'Fel' };
  await give(noteOn(incident), waiting({ type: 'journal.correct', data }), noteOn(incident));
  const batch = next.take();
  expect(batch.decided).toBeNull();
  expect(batch.commands).toHaveLength(3);
});

test('what is given up is not recorded, and the others are decided when their turn comes', async () => {
  const { next, incident, give } = underWay();
  const [stays, goes] = [noteOn(incident), noteOn(incident)];
  await give(stays, goes);
  next.remove(goes);
  expect(next.take()).toEqual({ commands: [stays], decided: null, sent: null });
});

test('with a batch that waits for its turn goes all that has come, in order, and nothing that is in it already', async () => {
  const { next, incident, give, queue } = underWay();
  const [waits, ahead] = [noteOn(incident), noteOn(incident)];
  await give(ahead, { ...waits });
  const behind = Array.from({ length: 20 }, () => noteOn(incident));
  for (const one of behind) queue.add(one);
  expect(next.goWith([waits])).toEqual([ahead, ...behind]);
  expect(next.take()).toEqual({ commands: [waits], decided: null, sent: null });
});

test('nothing goes with a batch that has no room for what has come before it', async () => {
  const { next, incident, give } = underWay();
  const ahead = noteOn(incident);
  await give(ahead);
  const full = Array.from({ length: largestBatch }, () => noteOn(incident));
  expect(next.goWith(full)).toEqual([]);
  expect(next.take().commands).toEqual([ahead]);
});

test('while no batch is on its way, what comes waits for its turn', async () => {
  const { next, incident, give } = underWay();
  next.take();
  await give(noteOn(incident));
  expect(next.isEmpty).toBe(false);
  expect(next.take().decided).toBeNull();
  expect(next.isEmpty).toBe(true);
});

describe('a batch that is sent behind the one that is on its way', () => {
  const many = (incident: string, count = 8) => Array.from({ length: count }, () => noteOn(incident));

  test('goes when there is enough in it, and takes nothing more in', async () => {
    const sent: DecidedBatch[] = [];
    const outcome = Promise.resolve(true);
    const { next, incident, give, first } = underWay((decided, before) => {
      expect(before).toBe(first);
      sent.push(decided);
      return outcome;
    });
    const [few, rest] = [many(incident, 7), many(incident, 1)];
    await give(...few);
    expect(sent).toEqual([]);
    await give(...rest);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.expected).toEqual(first.head);
    expect(next.isSent).toBe(true);

    const late = noteOn(incident);
    await give(late);
    const batch = next.take();
    expect(batch.commands).toEqual([...few, ...rest]);
    expect(batch.decided).toBe(sent[0]);
    expect(batch.sent).toEqual({ outcome, at: Date.parse(at) });
    expect(next.isSent).toBe(false);
    expect(next.take().commands).toEqual([late]);
  });

  test('another goes behind it, and what comes then waits in the queue until the first of them has come to its turn', async () => {
    const sent: DecidedBatch[] = [];
    const { next, incident, give, first, queue } = underWay((decided, before) => {
      expect(decided.expected).toEqual((sent.at(-1) ?? first).head);
      expect(before).toBe(sent.at(-1) ?? first);
      sent.push(decided);
      return Promise.resolve(true);
    });
    await give(...many(incident));
    await give(...many(incident, 7));
    expect(sent).toHaveLength(1);
    expect(queue.length).toBe(7);
    await give(...many(incident, 1));
    expect(sent).toHaveLength(2);
    await give(...many(incident, 20));
    expect(sent).toHaveLength(2);
    expect(queue.length).toBe(20);

    const batch = next.take();
    expect(batch.decided).toBe(sent[0]);
    next.restOn(sent[0] as DecidedBatch, (decided) => {
      sent.push(decided);
      return Promise.resolve(true);
    });
    await give();
    expect(sent).toHaveLength(3);
    expect(sent[2]?.expected).toEqual(sent[1]?.head);
    expect(next.take().decided).toBe(sent[1]);
    expect(next.take().decided).toBe(sent[2]);
    expect(next.isSent).toBe(false);
  });

  test('waits for much less than half of all who were there a moment ago, until they are forgotten', async () => {
    let sent = 0;
    const sendBehind: SendBehind = () => {
      sent += 1;
      return Promise.resolve(true);
    };
    const { next, incident, give, first, queue } = underWay(sendBehind);
    for (const one of many(incident, 64)) queue.add(one);
    next.restOn(first, sendBehind);
    await give();
    await give();
    expect(sent).toBe(2);
    while (next.isSent) next.take();
    next.take();
    next.restOn(first, sendBehind);
    await give(...many(incident, 15));
    expect(sent).toBe(2);
    next.take();
    for (let batches = 0; batches < 16; batches += 1) next.restOn(first, sendBehind);
    await give(...many(incident, 15));
    expect(sent).toBe(3);
  });

  test('keeps what its sender has given up, and goes with no other', async () => {
    const { next, incident, give } = underWay(() => Promise.resolve(true));
    const [given, after] = [many(incident), noteOn(incident)];
    await give(...given);
    await give(after);
    next.remove(given[0] as WaitingCommand);
    expect(next.goWith([noteOn(incident)])).toEqual([]);
    next.remove(after);
    expect(next.take().commands).toEqual(given);
    expect(next.isEmpty).toBe(true);
  });

  test('stays what it was when the one before is tried again', async () => {
    const { next, incident, give, first } = underWay(() => Promise.resolve(false));
    const given = many(incident);
    await give(...given);
    next.restOn(first, () => Promise.resolve(true));
    await give();
    const { commands, sent } = next.take();
    expect(commands).toEqual(given);
    expect(await sent?.outcome).toBe(false);
  });

  test('waits where nothing can be sent behind it', async () => {
    const { next, incident, give } = underWay(() => null);
    await give(...many(incident));
    expect(next.isSent).toBe(false);
    const { commands, sent, decided } = next.take();
    expect(commands).toHaveLength(8);
    expect(decided?.accepted).toHaveLength(8);
    expect(sent).toBeNull();
  });

  test('is not sent where all of it was refused', async () => {
    const { next, give } = underWay(() => Promise.resolve(true));
    await give(...many(randomUUID()));
    expect(next.isSent).toBe(false);
  });
});
