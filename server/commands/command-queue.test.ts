import { expect, test } from 'vitest';
import type { SubmittedCommand, WaitingCommand } from './command-answer.ts';
import { BatchIds } from './batch-ids.ts';
import { CommandQueue, largestBatch } from './command-queue.ts';

const note = 'journal.write';
const decision = 'crisis-leadership.decide-activation';
let count = 0;

/** Only its id and type are looked at in a queue. */
function waiting(type: string, id = String((count += 1)), account = `account ${id}`): WaitingCommand {
  const submitter = { account, name: 'TiB 1', roles: [], department: null, safetyPoint: null };
  return { command: { id, type } as SubmittedCommand, submitter, answer: () => undefined };
}

/** The next batch of what waits, which goes on its way. */
function begin(queue: CommandQueue): WaitingCommand[] {
  const batch = queue.takeFor(new BatchIds());
  queue.beginBatch(batch.length);
  return batch;
}

/** A queue whose batches take so long (ms), `passed` of them recorded already. */
function queueOf(batchTakes: number, passed = 30) {
  const clock = { now: 1_000 };
  const queue = new CommandQueue(() => clock.now);
  const work = () => {
    begin(queue);
    clock.now += batchTakes;
    queue.endBatch();
  };
  for (let batch = 0; batch < passed; batch += 1) work();
  return { queue, clock, work };
}

function fill(queue: CommandQueue, type: string): number {
  let taken = 0;
  for (; queue.secondsToWait(type) === 0 && taken < 20_000; taken += 1) queue.add(waiting(type));
  return taken;
}

test('what is decided and acknowledged goes before all that waits', () => {
  const { queue } = queueOf(10);
  for (let turn = 0; turn < 300; turn += 1) queue.add(waiting(note));
  queue.add(waiting(decision));
  queue.add(waiting('alarm.acknowledge'));
  expect(
    begin(queue)
      .map(({ command }) => command.type)
      .slice(0, 3),
  ).toEqual([decision, 'alarm.acknowledge', note]);
});

test('what passes first takes along what its sender gave before it', () => {
  const { queue } = queueOf(10);
  const given = [
    waiting(note, 'of another'),
    waiting('incident.report', 'reported', 'TiB'),
    waiting(note, 'noted', 'TiB'),
    waiting('incident.classify', 'classified', 'TiB'),
    waiting(note, 'noted after', 'TiB'),
  ];
  for (const one of given) queue.add(one);
  expect(begin(queue).map(({ command }) => command.id)).toEqual([
    'reported',
    'noted',
    'classified',
    'of another',
    'noted after',
  ]);
});

test('an id stands once in a batch, its retry first in the next', () => {
  const { queue } = queueOf(10);
  for (const id of ['one', 'two', 'one', 'three']) queue.add(waiting(note, id));
  expect(begin(queue).map(({ command }) => command.id)).toEqual(['one', 'two', 'three']);
  expect(begin(queue).map(({ command }) => command.id)).toEqual(['one']);
});

test('how many wait is judged by how long they will', () => {
  const slow = queueOf(500).queue;
  begin(slow);
  const fast = queueOf(20).queue;
  begin(fast);
  // At most four batches in two seconds; the fast one would need half of one, but memory is given to 5,000.
  expect(fill(slow, note)).toBe(4 * largestBatch);
  expect(fill(fast, note)).toBe(5_000);
});

test('while the rest is refused, what passes first is taken', () => {
  const { queue } = queueOf(1_000);
  begin(queue);
  fill(queue, note);
  expect(queue.secondsToWait(note)).toBe(1);
  expect(queue.secondsToWait(decision)).toBe(0);
});

test('what has waited before it came here waits the less here', () => {
  const { queue } = queueOf(500);
  begin(queue);
  for (let turn = 0; turn < 2 * largestBatch; turn += 1) queue.add(waiting(note));
  expect([0, 400, 600, 1_600].map((waited) => queue.secondsToWait(null, waited))).toEqual([0, 0, 1, 2]);
  expect(queue.secondsToWait(decision, 9_000)).toBe(0);
});

test('a batch that does not end refuses what comes after two seconds, and says to wait longer the longer it lasts', () => {
  const { queue, clock } = queueOf(10);
  queue.add(waiting(note));
  begin(queue);
  const waits = [0, 1_900, 200, 3_000, 60_000].map((passes) => {
    clock.now += passes;
    return queue.secondsToWait(note);
  });
  expect(waits).toEqual([0, 0, 1, 4, 10]);
  expect(queue.secondsToWait(decision)).toBe(0);
});

test('after a database that was away, and after a clock that jumped either way, nothing idle is refused', () => {
  const { queue, clock, work } = queueOf(10);
  begin(queue);
  clock.now += 3_600_000;
  queue.endBatch();
  expect(queue.secondsToWait(note)).toBe(0);
  begin(queue);
  expect(queue.secondsToWait(note)).toBeGreaterThan(0);
  clock.now -= 3_600_000;
  queue.endBatch();
  for (let turn = 0; turn < 5; turn += 1) work();
  begin(queue);
  expect(queue.secondsToWait(note)).toBe(0);
});
