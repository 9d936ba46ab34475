import { expect, test } from 'vitest';
import { mendable, mendedData } from './mendable.ts';

const report = { safetyPoint: 'p1', occupancyChange: -3, note: 'Lugnt', needs: [{ what: 'filtar' }] };

test('words and whole numbers can be put right; ids and lists stay', () => {
  expect(mendable(report).map(({ field }) => field)).toEqual(['note', 'occupancyChange']);
  expect(mendedData(report, { note: ' Lugnare ', occupancyChange: '−4' })).toEqual({
    ...report,
    note: 'Lugnare',
    occupancyChange: -4,
  });
});

test('what is no number leaves the number as it was', () => {
  expect(mendedData(report, { occupancyChange: 'fyra' })['occupancyChange']).toBe(-3);
  expect(mendedData(report, {})).toEqual(report);
});
