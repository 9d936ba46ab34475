import { expect, test } from 'vitest';
import { departmentsByStatus, shownStatus } from './department-report.ts';
import type { DepartmentRow } from './state.ts';

const row = (id: string, status: DepartmentRow['status'], reportedAt: string | null): DepartmentRow => ({
  id,
  name: id,
  shortName: id,
  kind: 'department',
  status,
  note: null,
  forecast: null,
  needs: null,
  reportedAt,
  reportedBy: null,
});
const oldest = '2026-11-22T04:00:00.000Z';

test('a department that has not reported, or too long ago, is missing', () => {
  expect(shownStatus(row('a', null, null), oldest)).toBe('missing');
  expect(shownStatus(row('a', 'green', '2026-11-22T03:59:59.999Z'), oldest)).toBe('missing');
  expect(shownStatus(row('a', 'green', oldest), oldest)).toBe('green');
});

test('departments stand with the worst first, those equal as the organisation lists them', () => {
  const at = '2026-11-22T05:00:00.000Z';
  const rows = [
    row('a', 'green', at),
    row('b', null, null),
    row('c', 'red', at),
    row('d', 'yellow', at),
    row('e', 'green', at),
  ];
  expect(departmentsByStatus(rows, oldest).map(({ department }) => department.id)).toEqual([
    'c',
    'd',
    'b',
    'a',
    'e',
  ]);
});
