import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defused, readNumber } from '../../register-file/cell.ts';
import { fileTable } from '../../register-file/table.ts';
import { anyRegistration } from '../../testing/registrations.ts';
import { configuredStory, smallMunicipality } from '../../testing/story.ts';
import type { PointRegistration } from '../register/registration.ts';
import { pointCell, pointColumns, pointHeader, pointHeaders } from './columns.ts';
import { pointsGeoJson, readPointsGeoJson } from './geojson.ts';
import { planPoints } from './plan.ts';
import { readPointRow } from './read-row.ts';

const first = smallMunicipality.safetyPoints[0]?.id ?? '';
const newId = (row: number) => `00000000-0000-4000-8000-${String(row).padStart(12, '0')}`;

function stateOf(points: readonly PointRegistration[]) {
  return {
    organisation: smallMunicipality,
    pointRegistrations: new Map(points.map((point) => [point.id, point])),
  };
}

function lines(points: readonly PointRegistration[]): string[][] {
  const cells = (point: PointRegistration) => pointColumns.map((column) => defused(pointCell(column, point)));
  return [pointColumns.map(pointHeader), ...points.map(cells)];
}

/** The dry run of a small table in a story's register. */
function dryRun(headers: readonly string[], ...rows: readonly (readonly string[])[]) {
  const { state } = configuredStory();
  return planPoints(fileTable([headers, ...rows], pointHeaders).rows.map(readPointRow), state, newId);
}

const registers = fc.uniqueArray(anyRegistration, { maxLength: 5, selector: ({ id }) => id });

describe('a register written to a file and read again', () => {
  test('changes nothing, as a table', () => {
    fc.assert(
      fc.property(registers, (points) => {
        const { rows, unread } = fileTable(lines(points), pointHeaders);
        const plan = planPoints(rows.map(readPointRow), stateOf(points), newId);
        expect(plan.flatMap(({ changes, faults }) => [...changes, ...faults])).toEqual([]);
        expect(plan.every(({ outcome }) => outcome === 'unchanged')).toBe(true);
        expect(unread).toEqual([]);
      }),
    );
  });

  test('changes nothing, as GeoJSON', () => {
    fc.assert(
      fc.property(registers, (points) => {
        const read = readPointsGeoJson(JSON.parse(JSON.stringify(pointsGeoJson(points, true))));
        const plan = planPoints(read?.points ?? [], stateOf(points), newId);
        expect(plan.flatMap(({ changes, faults }) => [...changes, ...faults])).toEqual([]);
        expect(read?.unread).toEqual([]);
        expect(plan).toHaveLength(points.length);
      }),
    );
  });

  test('makes the same register where there was none', () => {
    fc.assert(
      fc.property(registers, (points) => {
        const plan = planPoints(
          fileTable(lines(points), pointHeaders).rows.map(readPointRow),
          stateOf([]),
          newId,
        );
        expect(plan.map(({ outcome }) => outcome)).toEqual(points.map(() => 'new'));
        const made = stateOf(plan.flatMap(({ after }) => (after === null ? [] : [after])));
        expect(lines([...made.pointRegistrations.values()])).toEqual(lines(points));
      }),
    );
  });

  test('says no telephone number without being asked to', () => {
    fc.assert(
      fc.property(registers, (points) => {
        expect(JSON.stringify(pointsGeoJson(points, false))).not.toMatch(/"(contact|staffing|phone)"/);
      }),
    );
  });
});

describe('a cell', () => {
  test('that a spreadsheet would run begins with an apostrophe', () => {
    for (const text of ['=cmd|/c calc', '+1', '-1', '@SUM', '\t=1', '＝1', "'=1"])
      expect(defused(text)).toBe(`'${text}`);
    for (const text of ["'n gång", 'Skolan = bra', '']) expect(defused(text)).toBe(text);
  });

  test('is a number with comma, point or spaces between thousands', () => {
    expect(['59,2447', '59.2447', '1 200', '−3,5', '12'].map(readNumber)).toEqual([
      59.2447, 59.2447, 1200, -3.5, 12,
    ]);
    for (const text of ['', 'elva', '1.2.3', '1,200.5', '1e9']) expect(readNumber(text), text).toBeNull();
  });
});

describe('the dry run', () => {
  test('tells what is new, changed and as it was, and finds a point by its name where the file has no id', () => {
    const plan = dryRun(
      ['NAMN', 'Platser', 'Latitud', 'Longitud'],
      ['exempelpunkt 1', '140', '', ''],
      ['Exempelpunkt 2', '100', '', ''],
      ['Exempelpunkt 3', '', '59,25', '18,25'],
    );
    expect(plan.map(({ outcome, changes }) => [outcome, changes])).toEqual([
      ['changed', ['name', 'capacity']],
      ['unchanged', []],
      ['new', ['name', 'place']],
    ]);
    expect(plan[0]?.data).toMatchObject({ safetyPoint: first, capacity: 140 });
    expect(plan[2]).toMatchObject({
      row: 4,
      after: { registration: { place: { lat: 59.25, approximate: false } } },
    });
  });

  test.each([
    [['Exempelpunkt 1', '59,2', ''], 'lon', 'half-position'],
    [['Exempelpunkt 1', 'norr', '18,2'], 'lat', 'not-a-number'],
    [['Exempelpunkt 1', '18,2', '59,2'], 'place', 'outside-bounds'],
    [['Exempelpunkt 1', '159', '18,2'], 'place', 'not-a-place'],
    [['Ny punkt', '', ''], 'place', 'missing'],
    [['', '59,2', '18,2'], 'name', 'missing'],
  ])('refuses %j and says why', (row, column, code) => {
    expect(dryRun(['Namn', 'Latitud', 'Longitud'], row)[0]).toMatchObject({
      outcome: 'refused',
      data: null,
      faults: [{ column, code }],
    });
  });

  test.each([
    ['Platser', 'många', 'capacity', 'not-a-number'],
    ['Platser', '1,5', 'capacity', 'not-whole'],
    ['Platser', '0', 'capacity', 'too-small'],
    ['Platser', '99999', 'capacity', 'too-big'],
    ['Reservkraft', 'kanske', 'backupPower', 'not-yes-no'],
    ['Har', 'Värme, minst 18 grader | Bastu', 'facilities', 'unknown-word'],
    ['Slag', 'Bunker', 'kind', 'unknown-word'],
    ['Utrustning', 'fyrtio filtar', 'equipment', 'bad-list'],
    ['Lokal', 'x'.repeat(201), 'premises', 'too-long'],
    ['Lokal', 'a\u0007b', 'premises', 'bad-text'],
    ['Id', '17', 'id', 'bad-id'],
  ])('refuses %s %s', (header, cell, column, code) => {
    const [plan] = dryRun(['Namn', header], ['Exempelpunkt 1', cell]);
    expect(plan).toMatchObject({ outcome: 'refused', faults: [{ column, code }] });
  });

  test('names the row that has the same point, the same name or hours without reserve power', () => {
    const again = dryRun(['Namn', 'Platser'], ['Exempelpunkt 1', '7'], ['Exempelpunkt 1', '8']);
    expect(again[1]?.faults).toEqual([{ column: 'id', code: 'twice', detail: '2' }]);
    const place = ['59,2', '18,2'];
    const twins = dryRun(['Namn', 'Latitud', 'Longitud'], ['Ny', ...place], ['Ny', ...place]);
    expect(twins[1]?.faults).toEqual([{ column: 'name', code: 'same-name-twice', detail: '2' }]);
    const [hours] = dryRun(['Namn', 'Timmar på full tank'], ['Exempelpunkt 2', '12']);
    expect(hours?.faults).toEqual([{ column: 'backupPowerHours', code: 'hours-without-backup-power' }]);
  });

  test('says which columns it does not read, and leaves empty lines out', () => {
    const table = fileTable(
      [
        ['Namn', 'Färg', 'Namn'],
        ['', '', ''],
        ['Exempelpunkt 1', 'blå', 'x'],
      ],
      pointHeaders,
    );
    expect(table).toEqual({
      columns: ['name'],
      rows: [{ row: 3, cells: { name: 'Exempelpunkt 1' } }],
      unread: ['Färg', 'Namn'],
    });
  });

  test('what it would order is what the rules accept', () => {
    fc.assert(
      fc.property(registers, (points) => {
        const story = configuredStory();
        const plan = planPoints(
          fileTable(lines(points), pointHeaders).rows.map(readPointRow),
          story.state,
          newId,
        );
        const data = plan.flatMap((one) => (one.data === null ? [] : [one.data]));
        if (data.length > 0) expect(story.give('safety-point.import', { points: data }).refused).toBeNull();
        for (const { id, contact, staffing } of points)
          expect(story.state.pointRegistrations.get(id)).toMatchObject({ contact, staffing });
      }),
    );
  });
});
