import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SearchAnswer, SearchHit } from '#shared/protocol/search-message.ts';
import { ApiClient } from '../support/console.ts';
import { freshConsole } from '../support/fresh-console.ts';
import type { FreshConsole } from '../support/fresh-console.ts';

const said = (hit: SearchHit): string => hit.text.map(({ text }) => text).join('');
const marks = (hit: SearchHit): readonly string[] =>
  hit.text.filter((piece) => piece.hit).map(({ text }) => text);

describe('a search in everything that has been said', () => {
  let vaka: FreshConsole;
  let tib: ApiClient;
  let incident: string;
  const secret = randomUUID();

  const write = async (text: string, more: object = {}): Promise<void> => {
    const data = { entry: randomUUID(), kind: 'note', direction: 'internal', text, ...more };
    await tib.record('journal.write', data);
  };
  const search = async (query: { readonly [name: string]: string }, by = tib): Promise<SearchAnswer> => {
    const { status, body } = await by.ask(`/search?${new URLSearchParams(query).toString()}`);
    expect(status).toBe(200);
    return body as SearchAnswer;
  };
  const found = async (query: { readonly [name: string]: string }, by = tib): Promise<readonly string[]> =>
    (await search(query, by)).hits.map(said);

  beforeAll(async () => {
    vaka = await freshConsole();
    tib = await ApiClient.signIn(vaka.address, 'tib');
    incident = randomUUID();
    const place = { label: 'Skälsätra, Åvägen 12' };
    await tib.record('incident.report', { incident, title: 'Översvämning', incidentType: 'flood', place });
    await write('Pumparna går för fullt vid Åvägen', { incident, source: { who: 'Räddningstjänsten' } });
    await write('Huvudvattenledningen är hel');
    await write('Två äldreboenden flyttas i natt');
    await write('Skadade kablar vid Alléplan, nyckeln är hos Fastighet');
    await write('Namnet på den saknade är Kvastmakaren', {
      entry: secret,
      restrict: { ground: 'OSL 25 kap. 1 §' },
    });
  });
  afterAll(async () => await vaka.dispose());

  test('finds words in any form, at the beginning and at the end of what is put together', async () => {
    const own = 'Pumparna går för fullt vid Åvägen · Räddningstjänsten';
    expect((await found({ q: 'pumpen' }))[0]).toBe(own);
    expect(await found({ q: 'pumpen', order: 'best' })).toContain(own);
    expect(await found({ q: 'vattenledning' })).toEqual(['Huvudvattenledningen är hel']);
    expect(await found({ q: 'ÄLDREBOENDET natten' })).toEqual(['Två äldreboenden flyttas i natt']);
    expect(await found({ q: 'skadad kabel nycklarna' })).toEqual([
      'Skadade kablar vid Alléplan, nyckeln är hos Fastighet',
    ]);
    expect(await found({ q: '"går för fullt"' })).toHaveLength(1);
    expect(await found({ q: '"fullt går"' })).toEqual([]);
    const [hit] = (await search({ q: 'boende' })).hits;
    expect(hit === undefined ? [] : marks(hit)).toEqual(['äldreboenden']);
  });

  test('keeps to a person, a place, an incident and a time, newest first, page by page', async () => {
    expect((await found({ person: 'räddningstjänsten' }))[0]).toContain('Pumparna');
    expect((await search({ place: 'Skälsätra' })).hits.map(({ type }) => type)).toContain(
      'incident.reported',
    );
    const own = await search({ incident, limit: '1' });
    expect(own.hits).toHaveLength(1);
    const next = await search({ incident, before: String(own.next), limit: '50' });
    expect(next.hits.every((hit) => hit.seq < (own.next ?? 0) && hit.incident === incident)).toBe(true);
    expect(await found({ q: 'pumpar', to: '2020-01-01T00:00:00Z' })).toEqual([]);
    const all = await search({ q: 'och' });
    expect(all).toMatchObject({ hits: [], ignored: ['och'], behind: 0 });
    expect((await tib.ask('/search')).status).toBe(400);
  });

  test.each(['q', 'person', 'place'])('refuses a %s that the database does not take', async (name) => {
    const answer = await tib.ask(`/search?${name}=a%00b`);
    expect(answer).toMatchObject({
      status: 400,
      body: { errors: [{ field: name, message: 'Texten innehåller styrtecken.' }] },
    });
  });

  test('finds nothing confidential unless it is asked for by one who may read it, and notes that', async () => {
    expect(await found({ q: 'Kvastmakaren' })).toEqual([]);
    const { hits } = await search({ q: 'kvastmakaren', restricted: 'true' });
    expect(hits).toMatchObject([{ record: secret, restricted: true }]);
    const observer = await ApiClient.signIn(vaka.address, 'lasare');
    expect(await found({ q: 'Kvastmakaren' }, observer)).toEqual([]);
    expect((await observer.ask('/search?q=kvastmakaren&restricted=true')).status).toBe(403);
    const staff = await ApiClient.signIn(vaka.address, 'punkt');
    expect((await staff.ask('/search?q=pump')).status).toBe(403);
    // What becomes confidential later is no longer found either.
    const [hit] = (await search({ q: 'äldreboende' })).hits;
    await tib.record('record.restrict', { record: hit?.record ?? '', ground: 'OSL' });
    expect(await found({ q: 'äldreboende' })).toEqual([]);
  });
});
