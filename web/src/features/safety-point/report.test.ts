import { expect, test } from 'vitest';
import { composeReport, emptyReport, type Known, needDrafts, shownVisitors, withChange } from './report.ts';

const known: Known = {
  id: '5a1c0e10-7d31-4b02-9c01-0138a0000003',
  occupancy: 52,
  powerSource: 'grid',
  needs: [{ what: 'Filtar', quantity: 20 }],
};

test('a report holds only what has been changed', () => {
  expect(composeReport(known, emptyReport)).toBeNull();
  expect(composeReport(known, { ...emptyReport, needs: needDrafts(known.needs), note: '  ' })).toBeNull();
  expect(composeReport(known, { ...emptyReport, change: 11 })).toEqual({
    safetyPoint: known.id,
    occupancyChange: 11,
  });
  expect(
    composeReport(known, { ...emptyReport, needs: [{ what: ' Diesel ' }, { what: ' ' }], note: ' Kö. ' }),
  ).toEqual({ safetyPoint: known.id, needs: [{ what: 'Diesel' }], note: 'Kö.' });
  expect(composeReport(known, { ...emptyReport, needs: [] })).toEqual({ safetyPoint: known.id, needs: [] });
});

test('a count is told as a count, and coming and going goes on from it', () => {
  const counted = withChange(known, { ...emptyReport, count: 60 }, -1);
  expect(shownVisitors(known, counted)).toBe(59);
  expect(composeReport(known, counted)).toEqual({ safetyPoint: known.id, occupancy: 59 });
});

test('visitors never go below none, and nobody has been counted before the first report', () => {
  expect(shownVisitors(known, withChange(known, emptyReport, -100))).toBe(0);
  expect(shownVisitors({ ...known, occupancy: null }, emptyReport)).toBeNull();
  expect(shownVisitors({ ...known, occupancy: null }, { ...emptyReport, change: 3 })).toBe(3);
});

test('what a point runs on, and fuel in hours or litres, are told when they are stated', () => {
  expect(composeReport(known, { ...emptyReport, hours: 6 })).toMatchObject({ backupPowerHours: 6 });
  expect(composeReport(known, { ...emptyReport, litres: ' 40 ' })).toMatchObject({ fuelLitres: 40 });
  expect(composeReport(known, { ...emptyReport, litres: 'fullt' })).toBeNull();
  expect(composeReport(known, { ...emptyReport, source: 'grid' })).toBeNull();
  expect(composeReport(known, { ...emptyReport, source: 'backup' })).toMatchObject({ powerSource: 'backup' });
});
