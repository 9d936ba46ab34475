import { randomUUID } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HeldState } from '../../shared/state.ts';
import { stateFromJson } from '../../shared/state-json.ts';
import { fileTable } from '../../shared/register-file/table.ts';
import { pointHeaders } from '../../shared/safety-point/register-file/columns.ts';
import { readPointsGeoJson } from '../../shared/safety-point/register-file/geojson.ts';
import { planPoints } from '../../shared/safety-point/register-file/plan.ts';
import { readPointRow } from '../../shared/safety-point/register-file/read-row.ts';
import { ApiClient } from '../support/console.ts';
import { freshConsole } from '../support/fresh-console.ts';
import type { FreshConsole } from '../support/fresh-console.ts';

describe('the registers as files', () => {
  let vaka: FreshConsole;
  let tib: ApiClient;

  beforeAll(async () => {
    vaka = await freshConsole();
    tib = await ApiClient.signIn(vaka.address, 'tib');
  });
  afterAll(async () => await vaka.dispose());

  const file = async (api: ApiClient, path: string) => {
    const address = `${vaka.address}/api/organisations/tyreso/${path}`;
    const response = await fetch(address, { headers: { authorization: `Bearer ${api.token}` } });
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      text: Buffer.from(await response.arrayBuffer()).toString(),
    };
  };
  const state = async (): Promise<HeldState> => {
    const { body } = await tib.ask('/state');
    return stateFromJson((body as { state: unknown }).state);
  };
  const lines = (text: string): string[][] => parse(text, { bom: true, delimiter: ';' });

  test('are read back with nothing changed, from CSV and from GeoJSON', async () => {
    const register = await state();
    expect(register.premises.size).toBeGreaterThan(10);
    const { text, type } = await file(tib, 'safety-points.csv?people=included');
    expect(type).toBe('text/csv; charset=utf-8');
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text).toContain('59,2447');
    const table = fileTable(lines(text), pointHeaders);
    const json: unknown = JSON.parse((await file(tib, 'safety-points.geojson')).text);
    for (const given of [table.rows.map(readPointRow), readPointsGeoJson(json)?.points ?? []]) {
      const plan = planPoints(given, register, () => randomUUID());
      expect(plan.map(({ outcome }) => outcome)).toEqual(plan.map(() => 'unchanged'));
      expect(plan).toHaveLength(register.safetyPoints.size);
    }
  });

  test('say whom one asks for only to those who keep the register, when they ask for it', async () => {
    const observer = await ApiClient.signIn(vaka.address, 'lasare');
    const point = await ApiClient.signIn(vaka.address, 'punkt');
    expect((await file(tib, 'safety-points.csv')).text).not.toMatch(/070|Vaktmästaren/);
    expect((await file(tib, 'safety-points.csv?people=included')).text).toMatch(/070-174 06 20/);
    expect((await file(observer, 'safety-points.geojson')).text).not.toMatch(/070|Vaktmästaren/);
    expect((await file(observer, 'safety-points.csv?people=included')).status).toBe(403);
    for (const path of ['safety-points.csv', 'premises.csv', 'premises.geojson'])
      expect((await file(point, path)).status, path).toBe(403);
    const open = await fetch(`${vaka.address}/api/organisations/tyreso/safety-points.csv`);
    expect(open.status).toBe(401);
  });

  test('let no cell be run by a spreadsheet', async () => {
    const safetyPoint = '5a1c0e10-7d31-4b02-9c01-0138a0000005';
    await tib.record('safety-point.register', { safetyPoint, premises: '=cmd|calc', offers: ['@SUM(1)'] });
    const { text } = await file(tib, 'safety-points.csv');
    expect(text).toContain(`"'=cmd|calc"`);
    for (const cell of lines(text).flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    const again = planPoints(fileTable(lines(text), pointHeaders).rows.map(readPointRow), await state(), () =>
      randomUUID(),
    );
    expect(again.every(({ outcome }) => outcome === 'unchanged')).toBe(true);
  });

  test('three hundred points come in by one command, or none of them', async () => {
    const { safetyPoints } = await state();
    const checklist = Array.from({ length: 12 }, (_, index) => ({
      id: `steg-${index}`,
      text: 'x'.repeat(100),
    }));
    const points = Array.from({ length: 300 - safetyPoints.size }, (_, index) => ({
      safetyPoint: randomUUID(),
      name: `Punkt ${index}`,
      place: { lat: 59.24, lon: 18.22, approximate: true },
      checklist,
    }));
    const [one] = points;
    const wrong = await tib.command('safety-point.import', {
      points: [...points.slice(1), { ...one, name: '' }],
    });
    expect(wrong.status).toBe(400);
    expect((await state()).safetyPoints.size).toBe(safetyPoints.size);
    await tib.record('safety-point.import', { points });
    expect((await state()).safetyPoints.size).toBe(300);
  });
});
