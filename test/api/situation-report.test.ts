import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReportDraft } from '#shared/projections/report-draft/report-draft.ts';
import type { SituationReport } from '#shared/situation-report/state.ts';
import { approvedKept } from '#shared/situation-report/evolve.ts';
import { ApiClient } from '../support/console.ts';
import { freshConsole, type FreshConsole } from '../support/fresh-console.ts';

let vaka: FreshConsole;
let tib: ApiClient;
let chief: ApiClient;
let executive: ApiClient;
let observer: ApiClient;

beforeAll(async () => {
  vaka = await freshConsole();
  const signIn = (name: string) => ApiClient.signIn(vaka.address, name);
  [tib, chief, executive, observer] = await Promise.all([
    signIn('tib'),
    signIn('stabschef'),
    signIn('kommundirektor'),
    signIn('lasare'),
  ]);
});
afterAll(async () => await vaka.dispose());

type Draft = ReportDraft & { readonly from: number; readonly upTo: number };
const draftNow = async () => (await tib.ask('/situation-reports/draft')).body as Draft;
const reportNow = async (id: string) =>
  ((await tib.ask('/state')).body as { state: { situationReports: { [id: string]: SituationReport } } }).state
    .situationReports[id];
const write = (text: string, more: object = {}) =>
  tib.record('journal.write', { entry: randomUUID(), kind: 'measure', direction: 'out', text, ...more });

async function saved(draft: Draft): Promise<string> {
  const report = randomUUID();
  await tib.record('situation-report.draft', { report, sections: draft.sections, upTo: draft.upTo });
  return report;
}

const file = async (client: ApiClient, report: string, ending: string, query = '') =>
  await client.ask(`/situation-reports/${report}.${ending}${query}`);

test('a report is made from the log, approved by one of two at once, and given as data, text and print', async () => {
  const draft = await draftNow();
  const report = await saved(draft);
  const approvals = await Promise.all([
    chief.command('situation-report.approve', { report, revision: 1 }),
    executive.command('situation-report.approve', { report, revision: 1 }),
  ]);
  expect(approvals.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([201, 422]);
  expect(JSON.stringify(approvals)).toContain('är redan godkänd');
  expect(await reportNow(report)).toMatchObject({ status: 'approved', number: 1, version: 1 });
  const json = (await file(observer, report, 'json')).body as { sections: Draft['sections'] };
  expect(json.sections).toEqual(draft.sections);
  expect(json.sections.course[0]?.sources[0]?.seq).toBeGreaterThan(0);
  const text = JSON.stringify((await file(observer, report, 'txt')).body);
  expect(text).toContain('EXEMPEL');
  for (const heading of ['1. Händelseförlopp', '2. Läget', '5. Planerade åtgärder'])
    expect(text).toContain(heading);
  const pdf = await file(observer, report, 'pdf');
  expect(pdf.status).toBe(200);
  expect((await file(observer, randomUUID(), 'pdf')).status).toBe(404);
});

test('the next one tells what has happened since, and its sources are a question away', async () => {
  await write('Elverken är på plats och i drift');
  const next = await draftNow();
  expect(next.from).toBeGreaterThan(0);
  const [measure] = next.sections.measuresTaken;
  expect(next.sections.measuresTaken).toHaveLength(1);
  expect(measure?.text).toContain('Elverken är på plats och i drift.');
  const seq = measure?.sources[0]?.seq ?? 0;
  const [planned] = next.sections.measuresPlanned;
  const record = planned?.sources[0]?.record ?? '';
  const answer = await observer.ask(`/situation-reports/sources?seqs=${seq}&records=${record}`);
  const { sources } = answer.body as { sources: { seq: number; text: string; entry: number | null }[] };
  expect(sources.find((line) => line.seq === seq)).toMatchObject({
    text: expect.stringContaining('Elverken är på plats') as string,
    entry: expect.any(Number) as number,
  });
  expect(sources.some(({ text }) => text.startsWith('Uppgift till'))).toBe(true);
});

test('what is confidential never stands in a draft, and takes a report that says it with it', async () => {
  const [hidden, later] = [randomUUID(), randomUUID()];
  const secret = 'Skyddad adress Zebralid';
  await write(secret, { entry: hidden, restrict: { ground: 'OSL 22 kap. 1 §' } });
  await write('Evakuerade till Zebralund', { entry: later });
  const draft = await draftNow();
  expect(JSON.stringify(draft)).not.toContain('Zebralid');
  expect(draft.withheld).toBeGreaterThan(0);
  const report = await saved(draft);
  await chief.record('situation-report.approve', {
    report,
    sections: {
      ...draft.sections,
      course: [{ text: 'Ett förlopp.' }],
      expectedDevelopment: 'Oförändrat',
    },
  });
  expect(JSON.stringify((await file(observer, report, 'json')).body)).toContain('Zebralund');
  await tib.record('record.restrict', { record: later, ground: 'OSL 22 kap. 1 §' });
  const open = [
    await file(observer, report, 'json'),
    await file(observer, report, 'txt'),
    await observer.ask('/state'),
    await observer.ask('/events?after=100'),
    await observer.ask(`/situation-reports/sources?seqs=&records=${later},${hidden}`),
  ];
  expect(/Zebralund|Zebralid/.test(JSON.stringify(open))).toBe(false);
  expect((await file(observer, report, 'json', '?readers=restricted')).status).toBe(403);
  const sealed = await file(chief, report, 'json', '?readers=restricted');
  expect(JSON.stringify(sealed.body)).toContain('Zebralund');
});

test('those who may not write reports get no draft, and a point’s staff no report', async () => {
  expect((await observer.ask('/situation-reports/draft')).status).toBe(403);
  expect((await tib.command('situation-report.approve', { report: randomUUID() })).status).toBe(403);
  const point = await ApiClient.signIn(vaka.address, 'punkt');
  expect((await point.ask('/situation-reports/draft')).status).toBe(403);
  expect((await point.ask('/situation-reports/sources?seqs=1&records=')).status).toBe(403);
});

test('an approved report is given as it was, and never changed, also when the live fold has let it go', async () => {
  const words = (course: string) => ({
    course,
    state: 'Lugnt',
    expectedDevelopment: 'Lugnt',
    measuresTaken: 'Inga',
    measuresPlanned: 'Inga',
  });
  const [open, secret] = [randomUUID(), randomUUID()];
  await chief.record('situation-report.approve', { report: open, sections: words('Först Qvarnby') });
  await chief.record('situation-report.approve', { report: secret, sections: words('Hemligt Qvarnby') });
  await tib.record('record.restrict', { record: secret, ground: 'OSL 18 kap. 13 §' });
  for (let later = 0; later < approvedKept; later += 1)
    await chief.record('situation-report.approve', { report: randomUUID(), sections: words('Senare') });
  expect(await reportNow(open)).toBeUndefined();

  const text = async (report: string, query = '') =>
    JSON.stringify((await file(tib, report, 'txt', query)).body);
  expect(await text(open)).toContain('Först Qvarnby');
  expect(await text(secret)).not.toContain('Hemligt Qvarnby');
  expect(await text(secret, '?readers=restricted')).toContain('Hemligt Qvarnby');
  expect((await file(observer, secret, 'txt', '?readers=restricted')).status).toBe(403);
  for (const type of ['situation-report.draft', 'situation-report.approve'] as const) {
    const refused = await chief.command(type, { report: open, sections: words('Ändrat') });
    expect(JSON.stringify(refused)).toContain('är redan godkänd');
  }

  const [newer, rival] = [randomUUID(), randomUUID()];
  const { number } = ((await file(tib, open, 'json')).body as { report: { number: number } }).report;
  for (const report of [newer, rival])
    await chief.record('situation-report.draft', { report, sections: words('Rättat'), replaces: open });
  await chief.record('situation-report.approve', { report: newer });
  expect(await reportNow(newer)).toMatchObject({ number, version: 2, replaces: open });
  expect(JSON.stringify(await chief.command('situation-report.approve', { report: rival }))).toContain(
    'report-already-replaced',
  );
});
