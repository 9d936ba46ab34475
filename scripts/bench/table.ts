import type { Figure } from './figure.ts';
import type { Machine } from './machine.ts';
import type { Spread } from './statistics.ts';

const head = ['figure', 'vaka', 'comparison', 'ratio', 'goal'];

/** The result for a terminal: the middle of the rounds, and in brackets the least and the most. */
export function tableOf(machine: Machine, figures: readonly Figure[]): string {
  const rows = [head, ...figures.map(cellsOf)];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const { cpu, cores, memoryGiB, system, node, postgres, loadBefore } = machine;
  return [
    `${cpu}, ${cores} cores, ${memoryGiB} GiB, ${system}, node ${node}, PostgreSQL ${postgres}, load before ${loadBefore}`,
    '',
    lines[0] ?? '',
    widths.map((width) => '-'.repeat(width)).join('  '),
    ...lines.slice(1),
  ].join('\n');
}

function cellsOf({ name, unit, vaka, comparison, ratio, goal }: Figure): string[] {
  return [
    name,
    `${spread(vaka)} ${unit}`,
    comparison === null ? '' : `${spread(comparison.spread)} ${unit}, ${comparison.name}`,
    ratio === null ? '' : `${spread(ratio)} ×`,
    goal === null ? '' : `${goal.text}: ${goal.met ? 'met' : 'MISSED'}`,
  ];
}

function spread({ median, least, most }: Spread): string {
  return least === most ? short(median) : `${short(median)} (${short(least)}–${short(most)})`;
}

function short(value: number): string {
  if (value >= 100) return String(Math.round(value));
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
