import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ApiClient } from '../support/console.ts';
import { freshConsole, type FreshConsole } from '../support/fresh-console.ts';

const motive = 'Tre stadsdelar är utan värme och minus arton grader väntas';

let vaka: FreshConsole;
let tib: ApiClient;
let chair: ApiClient;
let vice: ApiClient;
let secretary: ApiClient;

beforeAll(async () => {
  vaka = await freshConsole();
  [tib, chair, vice, secretary] = (await Promise.all(
    ['tib', 'ordforande', 'vice', 'sekreterare'].map((name) => ApiClient.signIn(vaka.address, name)),
  )) as [ApiClient, ApiClient, ApiClient, ApiClient];
});
afterAll(async () => await vaka.dispose());

async function incident(): Promise<string> {
  const id = randomUUID();
  await tib.record('incident.report', { incident: id, title: 'Elavbrott', incidentType: 'power-outage' });
  return id;
}

const decision = (about: string, more: object = {}) => ({
  activation: randomUUID(),
  incident: about,
  decision: 'activate',
  level: 'extraordinary',
  motive,
  ...more,
});
const oral = (about: string, more: object = {}) => ({
  ...decision(about),
  decidedBy: 'Ordföranden',
  decidedAt: new Date().toISOString(),
  recognisedBy: 'Motringning till känt nummer',
  ...more,
});
const refused = (code: string, status = 422) => ({
  status,
  body: { type: `/problem/${code}` },
});
const terminate = async () =>
  await secretary.command('crisis-leadership.terminate', {
    endedBy: 'executive-board',
    decidedAt: new Date().toISOString(),
    motive: 'Läget är hanterat',
  });

describe('who decides that the committee enters into function (LEH 2 kap. 3 §)', () => {
  test('the level is not the duty officer’s to set, and the decision not the administrator’s', async () => {
    const about = await incident();
    const level = await tib.command('incident.classify', { incident: about, level: 'extraordinary', motive });
    expect(level).toMatchObject(refused('level-decided-by-chair'));
    const admin = await ApiClient.signIn(vaka.address, 'admin');
    for (const client of [tib, admin, secretary]) {
      expect((await client.command('crisis-leadership.decide-activation', decision(about))).status).toBe(403);
    }
    const early = await vice.command('crisis-leadership.decide-activation', decision(about));
    expect(early.status).toBe(403);
  });

  test('of two who decide at once one is recorded, and the other told that it is done', async () => {
    const about = await incident();
    const request = randomUUID();
    await tib.record('crisis-leadership.request-activation', { request, incident: about, motive });
    const both = await Promise.all([
      chair.command('crisis-leadership.decide-activation', decision(about, { request })),
      chair.command('crisis-leadership.decide-activation', decision(about, { request })),
    ]);
    expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([201, 422]);
    const told = both.find(({ status }) => status === 422);
    expect(told?.body).toMatchObject({ type: '/problem/request-already-answered' });
    expect((await terminate()).status).toBe(201);
  });

  test('an oral decision is recorded by the duty officer and confirmed by the one who decided', async () => {
    const about = await incident();
    const data = oral(about);
    expect((await chair.command('crisis-leadership.record-oral-decision', data)).status).toBe(403);
    expect((await tib.command('crisis-leadership.record-oral-decision', data)).status).toBe(201);
    const confirm = { activation: data.activation, confirmed: true };
    expect((await tib.command('crisis-leadership.confirm-oral-decision', confirm)).status).toBe(403);
    const byVice = await vice.command('crisis-leadership.confirm-oral-decision', confirm);
    expect(byVice).toMatchObject(refused('not-own-decision', 403));
    expect((await chair.command('crisis-leadership.confirm-oral-decision', confirm)).status).toBe(201);
    const again = await chair.command('crisis-leadership.confirm-oral-decision', confirm);
    expect(again).toMatchObject(refused('oral-decision-already-answered'));
    expect((await terminate()).status).toBe(201);
  });

  test('the vice chair’s counts while the chair is prevented, and a denial is seen by all at once', async () => {
    const about = await incident();
    const data = oral(about, { decidedBy: 'Vice ordföranden' });
    const early = await tib.command('crisis-leadership.record-oral-decision', data);
    expect(early).toMatchObject(refused('vice-chair-without-hindrance'));
    await tib.record('crisis-leadership.state-prevented', { who: 'chair', reason: 'Svarar inte' });
    await tib.record('crisis-leadership.record-oral-decision', {
      ...data,
      decidedAt: new Date().toISOString(),
    });
    const takeover = randomUUID();
    await vice.record('crisis-leadership.take-over', {
      takeover,
      committee: 'kommunstyrelsen',
      area: 'Snöröjning',
      motive,
    });
    const denied = { activation: data.activation, confirmed: false, note: 'Jag sa nej' };
    await vice.record('crisis-leadership.confirm-oral-decision', denied);
    const { state } = (await tib.ask('/state')).body as {
      state: {
        crisisLeadership: { status: string; takeovers: Record<string, object> };
        incidents: Record<string, { level: string }>;
      };
    };
    const { crisisLeadership, incidents } = state;
    expect(crisisLeadership.status).not.toBe('active');
    expect(crisisLeadership.takeovers[takeover]).toMatchObject({ returnedBy: 'void' });
    expect(incidents[about]?.level).toBe('major');
  });
});

describe('what is reported', () => {
  test('to the council by the secretary alone, once', async () => {
    const data = decision(await incident());
    await chair.record('crisis-leadership.decide-activation', data);
    const report = { decisions: [data.activation], meetingDate: new Date().toISOString().slice(0, 10) };
    expect((await tib.command('crisis-leadership.report-to-council', report)).status).toBe(403);
    expect((await chair.command('crisis-leadership.report-to-council', report)).status).toBe(403);
    expect((await secretary.command('crisis-leadership.report-to-council', report)).status).toBe(201);
    const again = await secretary.command('crisis-leadership.report-to-council', report);
    expect(again).toMatchObject(refused('decision-already-reported'));
  });

  test('under heightened alert too, when nothing more is activated or taken over', async () => {
    const alert = randomUUID();
    const declaredAt = new Date().toISOString();
    const declared = { alert, level: 'raised', source: 'Regeringens beslut', declaredAt };
    expect((await chair.command('crisis-leadership.declare-heightened-alert', declared)).status).toBe(403);
    await tib.record('crisis-leadership.declare-heightened-alert', declared);
    const about = await incident();
    const asked = { request: randomUUID(), incident: about, motive };
    expect(await tib.command('crisis-leadership.request-activation', asked)).toMatchObject(
      refused('executive-board-leads'),
    );
    expect(await chair.command('crisis-leadership.decide-activation', decision(about))).toMatchObject(
      refused('executive-board-leads'),
    );
    expect((await terminate()).status).toBe(201);
    const end = { alert, endedAt: new Date().toISOString(), source: 'Regeringens beslut' };
    expect((await secretary.command('crisis-leadership.end-heightened-alert', end)).status).toBe(201);
  });
});
