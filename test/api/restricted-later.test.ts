import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { JournalEntry } from '#shared/journal/state.ts';
import { stateToJson } from '#shared/state-json.ts';
import { Follower } from '../support/follower.ts';
import { watchedConsole } from '../support/watched-console.ts';

/** What was said aloud first and is confidential afterwards: the console's own lines go with it (rule L9). */
const { tib, observer } = await watchedConsole();

type StateBody = { state: { journal: Record<string, JournalEntry> } };

async function journal(): Promise<JournalEntry[]> {
  const { state } = (await tib.ask('/state')).body as StateBody;
  return Object.values(state.journal);
}

/** Everything that the observer can read over HTTP, as text. */
async function everywhere(seq: number): Promise<string> {
  const answers = [
    await observer.ask('/state'),
    await observer.ask(`/state?at=${seq}`),
    await observer.ask('/events'),
    await observer.ask(`/events?after=${seq - 10}`),
    await observer.ask('/events', { headers: { accept: 'application/x-ndjson' } }),
    await observer.ask('/journal?limit=500'),
    await observer.ask('/journal?limit=500&before=100'),
    await observer.ask('/export?format=csv'),
    await observer.ask('/export?format=ndjson'),
  ];
  return JSON.stringify(answers);
}

test('a directive that is restricted later takes its line in the journal with it, and a release brings it back', async () => {
  const follower = await Follower.follow(observer);
  const [directive, secret] = [randomUUID(), 'Bostad med skyddad adress'];
  const { seq } = await tib.record('staff.issue-directive', { directive, text: secret });
  const line = (await journal()).find(({ text }) => text?.includes(secret) === true);
  expect(line).toMatchObject({ system: true, about: [directive] });
  expect(await everywhere(seq)).toContain(secret);

  const restricted = await tib.record('record.restrict', { record: directive, ground: 'OSL 21 kap. 3 §' });
  expect(await everywhere(seq)).not.toContain(secret);
  await follower.reaches(restricted.seq);
  expect(JSON.stringify(stateToJson(follower.client.state))).not.toContain(secret);

  const path = `/records/${line?.id ?? ''}/sealed`;
  expect((await observer.ask(path)).status).toBe(403);
  expect(await tib.ask(path)).toMatchObject({
    status: 200,
    body: { ground: 'OSL 21 kap. 3 §', texts: { text: expect.stringContaining(secret) as string } },
  });

  const released = await tib.record('record.release', {
    record: directive,
    ground: 'Adressen är allmänt känd',
  });
  expect(await everywhere(seq)).toContain(secret);
  await follower.reaches(released.seq);
  const { state } = (await observer.ask('/state')).body as { state: object };
  expect(stateToJson(follower.client.state)).toEqual(state);
  expect((await journal()).find(({ id }) => id === line?.id)).toEqual(line);
  expect((await observer.ask(path)).status).toBe(404);
  follower.close();
});

test('a line that the live fold has let go is withheld with its record too', async () => {
  const [directive, secret] = [randomUUID(), 'Ordet som ingen ska läsa'];
  const { seq } = await tib.record('staff.issue-directive', { directive, text: secret });
  const line = (await journal()).find(({ text }) => text?.includes(secret) === true)?.id ?? '';
  for (let round = 0; round < 52; round += 1) {
    const write = () =>
      tib.record('journal.write', {
        entry: randomUUID(),
        kind: 'note',
        direction: 'internal',
        text: 'Lugnt',
      });
    await Promise.all(Array.from({ length: 10 }, write));
  }
  expect((await journal()).some(({ id }) => id === line)).toBe(false);
  await tib.record('record.restrict', { record: directive, ground: 'OSL 21 kap. 3 §' });
  expect(await everywhere(seq)).not.toContain(secret);
  expect((await observer.ask(`/records/${line}/sealed`)).status).toBe(403);
  expect((await tib.ask(`/records/${line}/sealed`)).status).toBe(200);
  await tib.record('record.release', { record: directive, ground: 'Över' });
  expect(await everywhere(seq)).toContain(secret);
});
