import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportNames } from '../../server/export/report-of-log.ts';
import { ApiClient } from '../support/console.ts';
import { freshConsole } from '../support/fresh-console.ts';
import type { FreshConsole } from '../support/fresh-console.ts';
import { unzip } from '../support/unzip.ts';

describe('the reports of the log', () => {
  let vaka: FreshConsole;
  let team: ApiClient;
  let observer: ApiClient;
  const incident = randomUUID();

  beforeAll(async () => {
    vaka = await freshConsole();
    team = await ApiClient.signIn(vaka.address, 'krisledning');
    observer = await ApiClient.signIn(vaka.address, 'lasare');
    await team.record('incident.report', { incident, title: 'Kabelbrott', incidentType: 'power-outage' });
    const recipients = ['ledamot-2', 'ledamot-3'];
    await team.record('alarm.send', { alarm: randomUUID(), incident, recipients, message: 'Samling' });
    await team.record('incident.classify', { incident, level: 'major', motive: 'Många saknar värme' });
    const bought = { incident, kind: 'purchase', day: '2026-11-22' };
    const rental = { cost: randomUUID(), ...bought, amountOre: 4_218_050, what: 'Hyra av elverk' };
    await team.record('cost.record', { ...rental, department: 'liv-och-halsa' });
    const secret = { cost: randomUUID(), ...bought, amountOre: 100_000, what: 'Resa för Zebranamn' };
    await team.record('cost.record', { ...secret, restrict: { ground: 'OSL 26 kap. 1 §' } });
    const formula = { cost: randomUUID(), ...bought, amountOre: 500, what: '=HYPERLINK("x")' };
    await team.record('cost.record', formula);
    const observation = { observation: randomUUID(), incident, kind: 'improve' };
    await team.record('review.note', { ...observation, at: new Date().toISOString(), text: 'Ingen nyckel' });
  });
  afterAll(async () => await vaka.dispose());

  async function get(api: ApiClient, path: string) {
    const address = `${vaka.address}/api/organisations/tyreso/reports/${path}`;
    const response = await fetch(address, { headers: { authorization: `Bearer ${api.token}` } });
    const disposition = response.headers.get('content-disposition') ?? '';
    return { status: response.status, disposition, bytes: Buffer.from(await response.arrayBuffer()) };
  }

  test('each come as data, print, spreadsheet and CSV for whoever reads the log', async () => {
    for (const name of reportNames) {
      for (const format of ['json', 'pdf', 'xlsx', 'csv']) {
        const { status, bytes } = await get(observer, `${name}?format=${format}&incident=${incident}`);
        expect([name, format, status]).toEqual([name, format, 200]);
        expect(bytes.toString('utf8'), `${name} as ${format}`).not.toContain('Zebranamn');
      }
    }
    const print = await get(observer, `review?format=pdf&incident=${incident}`);
    expect(print.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(print.disposition).toMatch(/^inline; filename="tyreso-utvardering-\d{4}-\d\d-\d\d-\d{4}\.pdf"$/);
    for (const paper of ['a3', 'a2']) {
      const sheet = await get(observer, `poster.pdf?paper=${paper}&incident=${incident}`);
      expect(sheet.bytes.subarray(0, 5).toString(), paper).toBe('%PDF-');
    }
  });

  test('money is figures that a spreadsheet adds up, and no text is a formula', async () => {
    const csv = (await get(observer, `costs?format=csv&incident=${incident}`)).bytes.toString('utf8');
    expect(csv).toMatch(/^\ufeff"Händelse";"Dag";/);
    expect(csv).toContain(';42180,5;');
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
    const files = unzip((await get(observer, `costs?format=xlsx&incident=${incident}`)).bytes);
    const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toContain('<v>42180.5</v>');
    expect(sheet).toContain('<autoFilter');
    const sums = await get(observer, `costs?format=csv&table=summor&incident=${incident}`);
    expect(sums.bytes.toString('utf8')).toContain(';42180,5');
  });

  test('confidential texts only for one who may, and noted', async () => {
    const path = `costs?format=csv&incident=${incident}&readers=restricted`;
    expect((await get(observer, path)).status).toBe(403);
    const whole = await get(team, path);
    expect(whole.bytes.toString('utf8')).toContain('Zebranamn');
    expect(whole.disposition).toContain('-sekretess-');
    const client = new pg.Client({ connectionString: vaka.databaseUrl });
    await client.connect();
    const { rows } = await client.query("select detail from access_log where action = 'export'");
    await client.end();
    expect(rows).toEqual([{ detail: `kostnader.csv ${incident}` }]);
  });

  test('of what there is none of are not found, and not for staff of a point', async () => {
    const nothing = randomUUID();
    for (const path of [
      `costs?incident=${nothing}`,
      'review',
      `shift?shift=${nothing}`,
      `costs?format=csv&table=nix`,
      `poster.pdf?incident=${nothing}`,
    ])
      expect((await get(observer, path)).status, path).toBe(404);
    expect((await get(observer, 'salaries')).status).toBe(400);
    const staff = await ApiClient.signIn(vaka.address, 'punkt');
    expect((await get(staff, 'costs')).status).toBe(403);
  });
});
