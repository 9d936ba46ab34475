import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ProblemDocument } from '#shared/protocol/problem-document.ts';
import { journalCommand } from '../../scripts/bench/commands.ts';
import { quantile } from '../../scripts/bench/statistics.ts';
import { largestBatch } from '../../server/commands/command-queue.ts';
import { ApiClient, startConsole } from '../support/console.ts';
import type { RunningConsole } from '../support/console.ts';
import { createDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { linkToDatabase } from '../support/database-link.ts';
import { openConnections, steadyLoad, unendingLoad } from '../support/steady-load.ts';
import { until } from '../support/until.ts';
import { roundsOr } from './long-run.ts';

/**
 * A database as far away as this (ms each way) takes two batches, one behind the other, in twice that, whatever the machine: that
 * can be sustained.
 */
const distance = 400;
const sustained = (2 * largestBatch * 1_000) / (2 * distance);
const seconds = Math.min(60, 4 * roundsOr(1));
/**
 * What the wait is held against (ms): two seconds in the queue, the batch that is under way and the own one, and as much again for a
 * machine that does other things. With nothing refused the last would wait twice as long as the load lasts.
 */
const mostWait = 2 * (2_000 + 2 * distance);

/** So many keep one thread busy; so many come to it again at once when they are refused, more than three times what it records. */
const senders = 100;
const impatient = 3_000;
/** Of what is recorded where nothing is refused, so much at least is recorded meanwhile. */
const leastRecorded = 0.1;

let database: TestDatabase;
let link: Awaited<ReturnType<typeof linkToDatabase>>['link'];
let folder: string;
let vaka: RunningConsole;
let tib: ApiClient;
let chair: ApiClient;
/** Whose notes are too many. */
let flooding: ApiClient;
const incident = randomUUID();

beforeAll(async () => {
  database = await createDatabase('examples');
  folder = await mkdtemp(join(tmpdir(), 'vaka-overload-'));
  const linked = await linkToDatabase(database.url);
  link = linked.link;
  vaka = await startConsole({ DATABASE_URL: linked.url, VAKA_DATA_DIR: folder });
  tib = await ApiClient.signIn(vaka.address, 'tib');
  chair = await ApiClient.signIn(vaka.address, 'ordforande');
  flooding = await ApiClient.signIn(vaka.address, 'krisledning');
  await tib.record('incident.report', { incident, title: 'Kyla', incidentType: 'power-outage' });
});
afterAll(async () => {
  await vaka.stop();
  await link.close();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

test(
  'of three times what can be recorded the rest is refused at once, and the chair decides meanwhile',
  { timeout: 180_000 },
  async () => {
    // As many as wait, and more: else those who are refused would wait for a connection.
    const connections = await openConnections(flooding, 8 * sustained);
    // Compiled and connected: what is measured is the queue.
    await steadyLoad(flooding, connections, journalCommand, { perSecond: sustained, seconds: 1 });
    const before = await journalLength();
    link.weather = { random: () => 1, delay: distance, cuts: 0, silences: 0 };
    const tasks = await tasksOf(10);
    const over = steadyLoad(flooding, connections, journalCommand, { perSecond: 3 * sustained, seconds });
    // By then more waits than can be recorded in time.
    await wait(2_000);
    const refusal = await refusedNote();
    const [acknowledged, decided] = await Promise.all([
      Promise.all(tasks.map((task) => timed(tib, 'task.acknowledge', { task }))),
      decisions(),
    ]);
    const meanwhile = [...acknowledged, ...decided];
    const answers = await over;
    link.weather = null;
    for (const connection of connections) connection.close();

    const taken = answers.filter(({ status }) => status === 201);
    const refused = answers.filter(({ status }) => status === 503);
    expect(taken.length + refused.length).toBe(answers.length);
    expect(new Set(refused.map(({ type }) => type))).toEqual(new Set(['/problem/overloaded']));
    expect(refusal).toMatchObject({
      type: '/problem/overloaded',
      seconds: expect.toSatisfy((wanted: number) => wanted >= 1 && wanted <= 10) as number,
    });
    // Nothing that could be recorded was refused: as much as the database takes was.
    expect(taken.length).toBeGreaterThan(0.6 * sustained * seconds);
    expect(refused.length).toBeGreaterThan(0.3 * answers.length);
    expect(waitOf(taken, 0.99)).toBeLessThan(mostWait);
    expect(waitOf(refused, 0.5)).toBeLessThan(1_000);
    expect(meanwhile.map(({ status }) => status)).toEqual(meanwhile.map(() => 201));
    expect(waitOf(meanwhile, 0.99)).toBeLessThan(mostWait);
    await until(async () => (await journalLength()) - before).toBeGreaterThanOrEqual(taken.length);
    expect((await tib.command('journal.write', journalCommand().data)).status).toBe(201);
  },
);

test(
  'where the one thread is what there is too little of, it goes on recording, nobody waits without end, and the committee in function decides',
  { timeout: 120_000 },
  async () => {
    const connections = await openConnections(flooding, impatient);
    const unhindered = await unendingLoad(flooding, connections.slice(0, senders), journalCommand, 2);
    const tasks = await tasksOf(10);
    const ends = performance.now() + seconds * 1_000;
    const over = unendingLoad(flooding, connections, journalCommand, seconds);
    await wait(500);
    const meanwhile = await Promise.all([
      ...tasks.map((task) => timed(tib, 'task.acknowledge', { task })),
      decision(),
    ]);
    const answers = await over;
    for (const connection of connections) connection.close();

    const taken = answers.filter(({ status }) => status === 201);
    expect(unhindered.filter(({ status }) => status !== 201)).toEqual([]);
    expect(answers.filter(({ status }) => status !== 201 && status !== 503)).toEqual([]);
    expect(waitOf(taken, 0.99)).toBeLessThan(mostWait);
    // Of what is admitted some is recorded all the time, and not when those who are refused have gone.
    const recorded = taken.filter(({ at }) => at < ends).length;
    expect(recorded / seconds).toBeGreaterThan((leastRecorded * unhindered.length) / 2);
    expect(meanwhile.map(({ status }) => status)).toEqual(meanwhile.map(() => 201));
    expect(waitOf(meanwhile, 0.99)).toBeLessThan(mostWait);
  },
);

const waitOf = (answers: readonly Timed[], share: number) =>
  quantile(
    answers.map(({ took }) => took),
    share,
  );

/** Tasks that somebody is to acknowledge. */
async function tasksOf(count: number): Promise<string[]> {
  const tasks = Array.from({ length: count }, () => randomUUID());
  const added = tasks.map((task) =>
    tib.record('task.add', { task, incident, title: 'Ring Vattenfall', owner: 'TiB' }),
  );
  await Promise.all(added);
  return tasks;
}

/** The committee comes into function, and what it then decides, one after the other. */
async function decisions(): Promise<readonly Timed[]> {
  const activation = {
    activation: randomUUID(),
    incident,
    decision: 'activate',
    level: 'extraordinary',
    motive: 'Kylan hotar liv',
  };
  const first = await timed(chair, 'crisis-leadership.decide-activation', activation);
  return [first, await decision()];
}

function decision(): Promise<Timed> {
  const decided = {
    text: 'Värmestugor öppnas.',
    grounds: '3 200 hushåll saknar värme.',
    decidedBy: 'Krisledningsnämnden',
  };
  return timed(chair, 'crisis-leadership.record-decision', { decision: randomUUID(), ...decided });
}

type Timed = { readonly status: number; readonly took: number };

async function timed(
  client: ApiClient,
  type: Parameters<ApiClient['command']>[0],
  data: object,
): Promise<Timed> {
  const started = performance.now();
  const { status } = await client.command(type, data);
  return { status, took: performance.now() - started };
}

type Refusal = { readonly type: string; readonly seconds: number };

/** What a note is answered with that is refused; one is tried now and then, since what is taken is not answered for long. */
function refusedNote(): Promise<Refusal> {
  return Promise.any(
    Array.from({ length: 40 }, async (_, number) => {
      await wait(number * 50);
      return await note();
    }),
  );
}

/** @throws unless it is refused */
async function note(): Promise<Refusal> {
  const answer = await fetch(`${vaka.address}/api/organisations/${tib.organisation}/commands`, {
    method: 'POST',
    headers: { authorization: `Bearer ${flooding.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(journalCommand()),
  });
  const { type } = (await answer.json()) as ProblemDocument;
  if (answer.status !== 503) throw new Error(`it was answered ${answer.status}`);
  return { type, seconds: Number(answer.headers.get('retry-after')) };
}

/** Numbers are given without a gap, so the newest says how many there are. */
async function journalLength(): Promise<number> {
  const { body } = await tib.ask('/journal?limit=1');
  return (body as { readonly entries: readonly { readonly number: number }[] }).entries[0]?.number ?? 0;
}
