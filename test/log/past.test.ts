import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DomainEvent } from '#shared/events.ts';
import { evolve } from '#shared/fold.ts';
import { openReplay } from '#shared/replay/engine.ts';
import { stateToJson } from '#shared/state-json.ts';
import { applyChanges, emptyState } from '#shared/state.ts';
import { Past } from '../../server/commands/past.ts';
import { openEventLog } from '../../server/event-log/event-log.ts';
import {
  intervalAfter,
  readSnapshot,
  snapshotInterval,
  writeSnapshot,
} from '../../server/event-log/snapshots.ts';
import { appendMade, createLogDatabase } from '../support/log-database.ts';
import type { LogDatabase } from '../support/log-database.ts';
import { headOf, makeLog } from '../support/make-log.ts';

const organisation = 'tyreso';
const length = snapshotInterval * 2 + 100;
const events = makeLog(Array.from({ length }, (_, index) => titled(index)));

let database: LogDatabase;
let pool: LogDatabase['pool'];
const failures: string[] = [];

function titled(index: number): DomainEvent {
  return { type: 'situation.title-set', payload: {}, sealed: { title: `Läge ${index}` } };
}

beforeAll(async () => {
  database = await createLogDatabase();
  ({ pool } = database);
  const log = openEventLog(pool);
  await log.create(organisation);
  for (let after = 0; after < length; after += 1_000) {
    await appendMade(pool, events.slice(after, after + 1_000), headOf(events.slice(0, after)));
  }
});
afterAll(() => database.drop());

function openPast(): Past {
  return new Past(
    organisation,
    pool,
    openEventLog(pool),
    () => 0,
    (error) => failures.push(String(error)),
  );
}

function foldTo(seq: number): object {
  const state = emptyState();
  for (const event of events.slice(0, seq)) applyChanges(state, evolve(state, event));
  return stateToJson(state);
}

async function snapshots(): Promise<number[]> {
  const { rows } = await pool.query<{ seq: number }>('select seq from snapshot order by seq');
  return rows.map(({ seq }) => Number(seq));
}

test('a look far into a log without snapshots makes them, and any look is the fold (rule P1)', async () => {
  const past = openPast();
  await past.stateAt(length);
  expect(await snapshots()).toEqual([snapshotInterval, snapshotInterval * 2]);
  for (const seq of [length, 1, snapshotInterval, snapshotInterval + 1, snapshotInterval * 2 - 1, 0, 7]) {
    const found = await past.stateAt(seq);
    expect(found?.head).toEqual(headOf(events.slice(0, seq)));
    expect(found?.recordedAt ?? null).toBe(events[seq - 1]?.recordedAt ?? null);
    expect(stateToJson(found?.state ?? emptyState())).toEqual(foldTo(seq));
  }
  expect(await past.stateAt(events[41]?.recordedAt ?? '')).toMatchObject({ head: { seq: 42 } });
  expect(await past.stateAt(length + 1)).toBeNull();
});

test('the position at a moment is that of the last event that was recorded then or before', async () => {
  const log = openEventLog(pool);
  const moments = [0, 1, 777, -1].map((place) => Date.parse(events.at(place)?.recordedAt ?? ''));
  for (const at of moments.flatMap((time) => [time - 1, time, time + 1])) {
    const moment = new Date(at).toISOString();
    const expected = events.findLast(({ recordedAt }) => recordedAt <= moment)?.seq ?? 0;
    expect(await log.seqAt(organisation, moment), moment).toBe(expected);
  }
  expect(await log.seqAt('nobody', new Date().toISOString())).toBe(0);
});

test('looks at once are answered each with its own moment, and what was looked at stays as it was', async () => {
  const past = openPast();
  const found = await Promise.all([300, 301, 900, 299, 301].map((seq) => past.stateAt(seq)));
  expect(found.map((one) => one?.state.situation.title)).toEqual(
    [299, 300, 899, 298, 300].map((index) => `Läge ${index}`),
  );
});

test('a text that is taken out of the log is not in what is answered, also where it goes while the past is folded', async () => {
  let folds = 0;
  const foldBegun = (): number => {
    folds += 1;
    // As when an erasure comes while the third look folds.
    if (folds === 3) past.forget();
    return 0;
  };
  const past: Past = new Past(organisation, pool, openEventLog(pool), foldBegun, (error) =>
    failures.push(String(error)),
  );
  await past.stateAt(50);
  await pool.query('update event set sealed = null, sealed_salt = null where seq = 50');
  expect((await past.stateAt(50))?.state.situation.title).toBe('Läge 49');
  past.forget();
  expect((await past.stateAt(50))?.state.situation.title).toBeNull();
  expect((await past.stateAt(40))?.state.situation.title).toBe('Läge 39');
  expect(folds).toBe(4);
});

test('what a slider shows is kept as the log grows, and is that of the whole log', async () => {
  const past = openPast();
  await past.history(100);
  const history = await past.history(length);
  expect(history.overview()).toEqual(openReplay(events).overview());
});

const damages = [
  ['is no JSON', `'{"a":[1,2'`],
  ['was cut off', 'left(state, length(state) / 2)'],
  ['was emptied', `'{}'`],
  ['is nothing', `'null'`],
  ['has lost a table', `replace(state, '"incidents":{', '"incidents":null,"others":{')`],
  ['says something else', `replace(state, '"title":"Läge', '"title":"Lugn')`],
] as const;

test.each(damages)('a snapshot that %s is passed over, said once, and made anew', async (_what, damaged) => {
  failures.length = 0;
  await pool.query('delete from snapshot');
  await openPast().stateAt(length);
  await pool.query(`update snapshot set state = ${damaged} where seq = $1`, [snapshotInterval * 2]);
  const found = await openPast().stateAt(length);
  expect(stateToJson(found?.state ?? emptyState())).toEqual(foldTo(length));
  expect(failures).toHaveLength(1);
  expect(failures[0]).toContain(`the snapshot of ${organisation} at ${snapshotInterval * 2} cannot be read`);
  expect(await snapshots()).toEqual([snapshotInterval, snapshotInterval * 2]);
  await openPast().stateAt(length);
  expect(failures).toHaveLength(1);
});

test('a snapshot that was put in the place of another is passed over', async () => {
  failures.length = 0;
  await pool.query('delete from snapshot');
  await openPast().stateAt(length);
  await pool.query(
    `update snapshot set (state, state_hash) = (select state, state_hash from snapshot where seq = $1) where seq = $2`,
    [snapshotInterval, snapshotInterval * 2],
  );
  const found = await openPast().stateAt(length);
  expect(stateToJson(found?.state ?? emptyState())).toEqual(foldTo(length));
  expect(failures).toHaveLength(1);
});

test('a fold is kept as it was when that began, whatever comes while it is written', async () => {
  const state = emptyState();
  const rows = Array.from({ length: 20_000 }, (_, index) => ({ id: `task ${index}` }));
  Object.assign(state, { tasks: new Map(rows.map((row) => [row.id, row])) });
  const before = structuredClone(stateToJson(state));
  const writing = writeSnapshot(pool, organisation, headOf(events.slice(0, 99)), state, 0);
  await new Promise((resolve) => setImmediate(resolve));
  state.tasks.clear();
  const size = await writing;
  const found = await readSnapshot(pool, organisation, (error) => failures.push(String(error)), 99);
  expect(found?.size).toBe(size);
  expect(stateToJson(found?.state ?? emptyState())).toEqual(before);
});

test('the larger the fold is, the rarer it is kept: never more of it than of the log', () => {
  expect(intervalAfter(1_000_000)).toBe(snapshotInterval);
  expect(intervalAfter(50_000_000)).toBe(50_000);
});
