import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ApiClient } from '../support/console.ts';
import { freshConsole } from '../support/fresh-console.ts';
import type { FreshConsole } from '../support/fresh-console.ts';

describe("the committee's documents", () => {
  let vaka: FreshConsole;
  let secretary: ApiClient;
  let observer: ApiClient;
  const [meeting, decision, activation] = [randomUUID(), randomUUID(), randomUUID()];

  beforeAll(async () => {
    vaka = await freshConsole();
    const tib = await ApiClient.signIn(vaka.address, 'tib');
    const chair = await ApiClient.signIn(vaka.address, 'ordforande');
    secretary = await ApiClient.signIn(vaka.address, 'sekreterare');
    observer = await ApiClient.signIn(vaka.address, 'lasare');
    const incident = randomUUID();
    await tib.record('incident.report', { incident, title: 'Kyla', incidentType: 'power-outage' });
    const activate = { activation, incident, decision: 'activate', level: 'extraordinary' };
    await chair.record('crisis-leadership.decide-activation', { ...activate, motive: 'Kyla i natt' });
    const text = { decision, text: 'Värmestugor öppnas.', grounds: 'Kyla', decidedBy: 'Nämnden' };
    await secretary.record('crisis-leadership.record-decision', text);
    const startsAt = new Date().toISOString();
    await secretary.record('meeting.call', { meeting, startsAt, place: 'Plan 1', agenda: ['Läget'] });
    const present = ['chair', 'member', 'member'].map((seat, index) => ({
      person: randomUUID(),
      name: `Ledamot ${index + 1}`,
      seat,
    }));
    await secretary.record('meeting.open', { meeting, present });
    const item = { meeting, item: randomUUID(), title: 'En enskild', outcome: 'noted', text: 'Syrgas' };
    await secretary.record('meeting.record-item', { ...item, restrict: { ground: 'OSL 26 kap. 1 §' } });
  });
  afterAll(async () => await vaka.dispose());

  const pdf = async (api: ApiClient, path: string) => {
    const address = `${vaka.address}/api/organisations/tyreso/${path}`;
    const response = await fetch(address, { headers: { authorization: `Bearer ${api.token}` } });
    const disposition = response.headers.get('content-disposition') ?? '';
    return { status: response.status, disposition, bytes: Buffer.from(await response.arrayBuffer()) };
  };

  test('come as PDF for whoever reads the log, and a draft says so in its name', async () => {
    for (const [path, name] of [
      [
        `meetings/${meeting}/minutes.pdf`,
        /^inline; filename="tyreso-protokoll-\d{4}-\d\d-\d\d-utkast\.pdf"$/,
      ],
      ['council-notice.pdf', /"tyreso-anmalan-till-fullmaktige-utkast\.pdf"$/],
      [`decisions/${decision}.pdf`, /"tyreso-beslut-1\.pdf"$/],
      [`decisions/${activation}.pdf`, /"tyreso-beslut-om-funktion\.pdf"$/],
      ['takeovers.pdf', /"tyreso-overtaganden\.pdf"$/],
    ] as const) {
      const answer = await pdf(observer, path);
      expect(answer.status, path).toBe(200);
      expect(answer.disposition).toMatch(name);
      expect(answer.bytes.subarray(0, 8).toString()).toBe('%PDF-1.7');
    }
  });

  test('that are not there are not found, and not for staff of a point', async () => {
    const nothing = randomUUID();
    for (const path of [
      `meetings/${nothing}/minutes.pdf`,
      `decisions/${nothing}.pdf`,
      `council-notice.pdf?notice=${nothing}`,
    ])
      expect((await pdf(observer, path)).status, path).toBe(404);
    const staff = await ApiClient.signIn(vaka.address, 'punkt');
    expect((await pdf(staff, 'takeovers.pdf')).status).toBe(403);
  });

  test('hold confidential texts only for one who may read them, and the reading is noted', async () => {
    const path = `meetings/${meeting}/minutes.pdf?readers=restricted`;
    expect((await pdf(observer, path)).status).toBe(403);
    const without = await pdf(secretary, `meetings/${meeting}/minutes.pdf`);
    const whole = await pdf(secretary, path);
    expect(whole.status).toBe(200);
    expect(whole.disposition).toContain('-sekretess-utkast.pdf');
    expect(whole.bytes.length).not.toBe(without.bytes.length);
    const client = new pg.Client({ connectionString: vaka.databaseUrl });
    await client.connect();
    const { rows } = await client.query('select action, detail from access_log');
    await client.end();
    expect(rows).toEqual([{ action: 'export', detail: expect.stringMatching(/^protokoll-.*\.pdf$/) }]);
  });
});
