import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ApiClient } from '../support/console.ts';
import { freshConsole, type FreshConsole } from '../support/fresh-console.ts';

let vaka: FreshConsole;
let tib: ApiClient;
beforeAll(async () => {
  vaka = await freshConsole();
  tib = await ApiClient.signIn(vaka.address, 'tib');
});
afterAll(async () => await vaka.dispose());

async function send(client: ApiClient, command: object): Promise<{ status: number; text: string }> {
  const answer = await fetch(`${vaka.address}/api/organisations/tyreso/commands`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${client.token}` },
    body: JSON.stringify(command),
  });
  return { status: answer.status, text: await answer.text() };
}

test('a retry is answered the same to the letter, however it is spelt, and records nothing', async () => {
  const id = randomUUID();
  const place = { lon: 18.2, label: 'Trollbäcken', lat: 59.2 };
  const data = { title: 'Kabelbrott', place, incidentType: 'power-outage', incident: randomUUID() };
  const first = await send(tib, { id, type: 'incident.report', data });
  expect(first.status).toBe(201);
  const { hash } = (await tib.ask('/head')).body as { hash: string };
  const again = { status: 200, text: first.text };
  expect(await send(tib, { id, type: 'incident.report', data })).toEqual(again);
  const turned = Object.fromEntries(Object.entries(data).toReversed());
  expect(await send(tib, { type: 'incident.report', data: turned, id: id.toUpperCase() })).toEqual(again);
  const other = { id, type: 'incident.report', data: { ...data, title: 'Något annat' } };
  expect((await send(tib, other)).status).toBe(409);
  const team = await ApiClient.signIn(vaka.address, 'krisledning');
  expect((await send(team, { id, type: 'incident.report', data })).status).toBe(409);
  expect((await tib.ask('/head')).body).toMatchObject({ hash });
});
