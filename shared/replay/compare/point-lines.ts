import { message } from '../../language/message.ts';
import type { PointNeed, SafetyPoint } from '../../safety-point/state.ts';
import type { State } from '../../state.ts';
import type { ComparisonLine } from '../comparison-line.ts';
import { differences, linesOf, said } from './differences.ts';
import type { Difference, Two } from './differences.ts';

const line = linesOf('safety-points');

export function pointLines({ before, after }: Two): ComparisonLine[] {
  return [
    ...differences(before.safetyPoints, after.safetyPoints).flatMap(linesOfPoint),
    ...differences(before.pointNeeds, after.pointNeeds).flatMap((one) => needLines(one, after)),
  ];
}

function linesOfPoint({ row, was }: Difference<SafetyPoint>): ComparisonLine[] {
  const point = row.name;
  const lines: ComparisonLine[] = [];
  const previous = was?.status ?? 'closed';
  if (row.status !== previous) {
    const words = { point, previous: statusWord(previous), status: statusWord(row.status) };
    lines.push(line('changed', message('comparison.point.status', words), { id: row.id }));
  }
  if (row.occupancy !== null && row.occupancy !== (was?.occupancy ?? null)) {
    const words = { point, count: row.occupancy, previous: `${was?.occupancy ?? 0}` };
    lines.push(line('changed', message('comparison.point.occupancy', words), { id: row.id }));
  }
  return lines;
}

function statusWord(status: SafetyPoint['status']): string {
  return message(`safety-point-status.${status}`).toLowerCase();
}

function needLines({ row, was }: Difference<PointNeed>, state: State): ComparisonLine[] {
  if (row.status === was?.status) return [];
  const words = {
    point: state.safetyPoints.get(row.safetyPoint)?.name ?? row.safetyPoint,
    what: said(row.what),
  };
  const text =
    row.status === 'open'
      ? message('comparison.point.need', words)
      : message(`comparison.point.need-${row.status}`, words);
  return [line(was === null ? 'added' : 'changed', text, { id: row.id })];
}
