import { expect, test } from 'vitest';
import type { Facts } from '#shared/classification/facts.ts';
import { type Answering, createAnswering, knownFacts } from './answering.ts';
import { applyEdits, type FactEdit } from './fact-edits.ts';

const yes = (criterion: 'deviatesFromNormal' | 'needsMunicipalCoordination' | 'needsUrgentMunicipalAction') =>
  ({ about: 'answer', criterion, answer: 'yes' }) as const satisfies FactEdit;

/** A log, and people who hear of it late: each hears when told to. */
function town(count: number) {
  const log: { facts: Facts; command: string }[] = [];
  const queue: (() => void)[] = [];
  const people = Array.from({ length: count }, (_, person) => {
    const own: { heardUpTo: number; live: Facts | null } = { heardUpTo: 0, live: null };
    let ids = 0;
    const answering: Answering = createAnswering({
      live: () => own.live,
      newId: () => `${person}-${(ids += 1)}`,
      send: (facts, command) =>
        new Promise((resolve) => {
          queue.push(() => {
            log.push({ facts, command });
            resolve(null);
          });
        }),
    });
    const hear = (upTo = log.length) => {
      for (const { facts, command } of log.slice(own.heardUpTo, upTo)) {
        own.live = facts;
        answering.heard(facts, command);
      }
      own.heardUpTo = upTo;
    };
    const shown = () => applyEdits(knownFacts(own.live, answering.get()), answering.get().pending);
    return { answering, hear, shown };
  });
  const record = async () => {
    for (const take of queue.splice(0)) take();
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };
  const settle = async () => {
    for (let turn = 0; turn < 6; turn += 1) {
      await record();
      people.forEach(({ hear }) => hear());
      await record();
    }
  };
  return { people, record, settle, log };
}

test('an answer shows before it is recorded, and stays shown until it is heard', async () => {
  const { people, record } = town(1);
  const [one] = people;
  one?.answering.answer(yes('deviatesFromNormal'));
  expect(one?.shown().deviatesFromNormal).toBe('yes');
  await record();
  expect(one?.answering.get().pending).toEqual([]);
  expect(one?.shown().deviatesFromNormal).toBe('yes');
  one?.answering.answer(yes('needsUrgentMunicipalAction'));
  await record();
  expect(one?.shown()).toMatchObject({ deviatesFromNormal: 'yes', needsUrgentMunicipalAction: 'yes' });
});

test('an older answer that is heard after a newer one was recorded takes nothing away, nor does what is answered then', async () => {
  const { people, record, log } = town(1);
  const [one] = people;
  for (const criterion of ['deviatesFromNormal', 'needsMunicipalCoordination'] as const) {
    one?.answering.answer(yes(criterion));
    await record();
  }
  one?.hear(1);
  expect(one?.shown()).toMatchObject({ deviatesFromNormal: 'yes', needsMunicipalCoordination: 'yes' });
  one?.answering.answer(yes('needsUrgentMunicipalAction'));
  await record();
  const all = {
    deviatesFromNormal: 'yes',
    needsMunicipalCoordination: 'yes',
    needsUrgentMunicipalAction: 'yes',
  };
  expect(log.at(-1)?.facts).toMatchObject(all);
  one?.hear();
  expect(one?.shown()).toMatchObject(all);
  expect(one?.answering.get().ahead).toBeNull();
});

test('two people who answer at the same time lose nothing of each other', async () => {
  const { people, settle, log } = town(2);
  people[0]?.answering.answer(yes('deviatesFromNormal'));
  people[1]?.answering.answer(yes('needsMunicipalCoordination'));
  people[0]?.answering.answer(yes('needsUrgentMunicipalAction'));
  people[1]?.answering.answer({ about: 'function', id: 'electricity', disturbance: 'serious' });
  await settle();
  const all = {
    deviatesFromNormal: 'yes',
    needsMunicipalCoordination: 'yes',
    needsUrgentMunicipalAction: 'yes',
    vitalFunctions: [{ function: 'electricity', disturbance: 'serious' }],
  };
  expect(log.at(-1)?.facts).toMatchObject(all);
  for (const { shown } of people) expect(shown()).toMatchObject(all);
});

test('what somebody else answers is shown as changed, until one answers it oneself', async () => {
  const { people, settle } = town(2);
  people[0]?.answering.answer(yes('deviatesFromNormal'));
  await settle();
  expect([...(people[1]?.answering.get().changedByOthers ?? [])]).toEqual(['deviatesFromNormal']);
  people[1]?.answering.answer(yes('deviatesFromNormal'));
  expect([...(people[1]?.answering.get().changedByOthers ?? [])]).toEqual([]);
});

test('a refused answer stays shown and can be sent again', async () => {
  const problem = { status: 0, code: 'network', title: 'Ingen kontakt', errors: [] };
  let working = false;
  const answering = createAnswering({
    live: () => null,
    newId: () => 'c',
    send: () => Promise.resolve(working ? null : problem),
  });
  answering.answer(yes('deviatesFromNormal'));
  await Promise.resolve();
  await Promise.resolve();
  expect(answering.get()).toMatchObject({ problem, saving: false });
  expect(answering.get().pending).toHaveLength(1);
  working = true;
  answering.retry();
  await Promise.resolve();
  await Promise.resolve();
  expect(answering.get()).toMatchObject({ problem: null, saving: false, pending: [] });
});
