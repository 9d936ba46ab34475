import { kronor, workedTime } from '../cost/money.ts';
import { costKinds } from '../cost/state.ts';
import type { CostKind } from '../cost/state.ts';
import { incidentName } from '../incident/journal-lines.ts';
import { message } from '../language/message.ts';
import { fields, heading, remark } from '../projections/official-document.ts';
import type { Block } from '../projections/official-document.ts';
import type { AfterLog } from './after-log.ts';
import type { CostRow } from './cost-rows.ts';
import { reportTable } from './report.ts';
import type { Report, ReportColumn } from './report.ts';
import { departmentWords, incidentWords, words } from './words.ts';

/** What one department of one incident comes to, in öre and minutes. */
export type CostSum = {
  readonly incident: string;
  readonly department: string | null;
  readonly minutes: number;
  readonly byKind: { readonly [Kind in CostKind]: number };
  readonly total: number;
};

/** The costs that stand, each on the incident that its own became part of. */
export function standingCosts(log: AfterLog, incident?: string): readonly CostRow[] {
  return log.costs
    .rows()
    .filter(({ status }) => status === 'standing')
    .map((row) => ({ ...row, incident: log.survivor(row.incident) }))
    .filter((row) => incident === undefined || row.incident === incident);
}

/** Sums by incident and department; the largest department of each first. */
export function costSums(rows: readonly CostRow[]): readonly CostSum[] {
  const sums = new Map<string, CostSum>();
  for (const { incident, department, kind, minutes, amountOre } of rows) {
    const key = `${incident} ${department ?? ''}`;
    const none = { incident, department, minutes: 0, byKind: { hours: 0, purchase: 0, other: 0 }, total: 0 };
    const sum = sums.get(key) ?? none;
    sums.set(key, {
      ...sum,
      minutes: sum.minutes + (minutes ?? 0),
      byKind: { ...sum.byKind, [kind]: sum.byKind[kind] + amountOre },
      total: sum.total + amountOre,
    });
  }
  return [...sums.values()].toSorted((one, other) => other.total - one.total);
}

/** The account of what incidents cost, for the claim afterwards: by department, with what each cost was for. */
export function costReport(log: AfterLog, incident?: string): Report {
  const rows = standingCosts(log, incident);
  const sums = costSums(rows);
  // Each incident's own are found once: a long log has thousands of both.
  const rowsOf = Map.groupBy(rows, (row) => row.incident);
  const sumsOf = Map.groupBy(sums, (sum) => sum.incident);
  const incidents = [...rowsOf.keys()];
  const struck = log.costs.rows().filter(({ status }) => status === 'struck').length;
  const total = rows.reduce((sum, { amountOre }) => sum + amountOre, 0);
  return {
    document: {
      ...log.frame([...rows.map(({ cost }) => cost), ...incidents]),
      title: message('report.cost.title'),
      subtitle:
        incident === undefined ? message('report.all-incidents') : incidentWords(log.incident(incident)),
      blocks: [
        fields(
          [message('report.cost.total'), kronor(total)],
          [message('report.cost.rows'), String(rows.length)],
        ),
        ...incidents.flatMap((id) => incidentBlocks(log, id, rowsOf.get(id) ?? [], sumsOf.get(id) ?? [])),
        ...(rows.length === 0 ? [remark(message('report.cost.none'))] : []),
        remark(message('report.cost.vat')),
        ...(struck === 0 ? [] : [remark(message('report.cost.struck', { count: struck }))]),
      ],
    },
    tables: [costTable(log, rows), sumTable(log, sums)],
  };
}

/** `rows` and `sums` are those of the incident. */
function incidentBlocks(
  log: AfterLog,
  id: string,
  rows: readonly CostRow[],
  sums: readonly CostSum[],
): readonly Block[] {
  return [
    heading(2, incidentWords(log.incident(id))),
    {
      kind: 'table',
      columns: [
        message('report.cost.department'),
        message('cost.kind.hours'),
        message('cost.kind.purchase'),
        message('cost.kind.other'),
        message('report.cost.sum'),
      ],
      widths: [3, 2, 2, 2, 2],
      rows: [
        ...sums.map((sum) => [departmentWords(log, sum.department), ...sumCells(sum)]),
        [message('report.cost.sum'), ...sumCells(together(id, sums))],
      ],
    },
    heading(3, message('report.cost.each')),
    {
      kind: 'table',
      columns: [
        message('report.cost.day'),
        message('report.cost.department'),
        message('report.cost.what'),
        message('report.cost.reference'),
        message('report.cost.amount'),
      ],
      widths: [2, 3, 5, 3, 2],
      rows: rows
        .toSorted(byDay)
        .map((row) => [
          row.day,
          departmentWords(log, row.department),
          whatWords(row),
          row.reference ?? '',
          kronor(row.amountOre),
        ]),
    },
  ];
}

/** What it was for; of hours also how many and at what. */
function whatWords(row: CostRow): string {
  if (row.minutes === null || row.rateOre === null) return words(row.what);
  return message('report.cost.hours-of', {
    what: words(row.what),
    time: workedTime(row.minutes),
    rate: kronor(row.rateOre),
  });
}

function sumCells({ minutes, byKind, total }: Omit<CostSum, 'incident' | 'department'>): readonly string[] {
  const hours = minutes === 0 ? kronor(byKind.hours) : `${kronor(byKind.hours)}\n${workedTime(minutes)}`;
  return [hours, kronor(byKind.purchase), kronor(byKind.other), kronor(total)];
}

function together(incident: string, sums: readonly CostSum[]): CostSum {
  const add = (of: (sum: CostSum) => number): number => sums.reduce((total, sum) => total + of(sum), 0);
  const byKind = Object.fromEntries(costKinds.map((kind) => [kind, add((sum) => sum.byKind[kind])]));
  return {
    incident,
    department: null,
    minutes: add(({ minutes }) => minutes),
    byKind: byKind as CostSum['byKind'],
    total: add(({ total }) => total),
  };
}

const inKronor = (ore: number): number => ore / 100;

function costTable(log: AfterLog, rows: readonly CostRow[]) {
  const columns: readonly ReportColumn<CostRow>[] = [
    { header: message('report.cost.incident'), width: 10, cell: (row) => numberOf(log, row.incident) },
    { header: message('report.cost.day'), width: 12, cell: ({ day }) => day },
    {
      header: message('report.cost.department'),
      width: 32,
      cell: ({ department }) => departmentWords(log, department),
    },
    { header: message('report.cost.kind'), width: 14, cell: ({ kind }) => message(`cost.kind.${kind}`) },
    { header: message('report.cost.what'), width: 50, cell: (row) => words(row.what) },
    { header: message('report.cost.reference'), width: 26, cell: ({ reference }) => reference },
    {
      header: message('report.cost.hours'),
      width: 10,
      cell: ({ minutes }) => (minutes === null ? null : Math.round((minutes / 60) * 100) / 100),
    },
    {
      header: message('report.cost.rate'),
      width: 12,
      cell: ({ rateOre }) => (rateOre === null ? null : inKronor(rateOre)),
    },
    { header: message('report.cost.amount-kr'), width: 14, cell: ({ amountOre }) => inKronor(amountOre) },
    { header: message('report.recorded-at'), width: 19, cell: (row) => ({ time: row.recordedAt }) },
    { header: message('report.recorded-by'), width: 24, cell: ({ recordedBy }) => recordedBy },
    { header: message('report.seq'), width: 10, cell: ({ seq }) => seq },
  ];
  return reportTable('kostnader', message('report.cost.title'), columns, rows.toSorted(byDay));
}

function sumTable(log: AfterLog, sums: readonly CostSum[]) {
  const columns: readonly ReportColumn<CostSum>[] = [
    { header: message('report.cost.incident'), width: 10, cell: (sum) => numberOf(log, sum.incident) },
    {
      header: message('report.cost.department'),
      width: 32,
      cell: ({ department }) => departmentWords(log, department),
    },
    {
      header: message('report.cost.hours'),
      width: 10,
      cell: ({ minutes }) => Math.round((minutes / 60) * 100) / 100,
    },
    ...costKinds.map((kind) => ({
      header: message('report.cost.kind-kr', { kind: message(`cost.kind.${kind}`) }),
      width: 18,
      cell: ({ byKind }: CostSum) => inKronor(byKind[kind]),
    })),
    { header: message('report.cost.sum-kr'), width: 16, cell: ({ total }) => inKronor(total) },
  ];
  return reportTable('summor', message('report.cost.sums'), columns, sums);
}

function numberOf(log: AfterLog, incident: string): string | null {
  const number = log.incident(incident)?.number;
  return number === undefined ? null : incidentName(number);
}

function byDay(one: CostRow, other: CostRow): number {
  return one.day < other.day ? -1 : one.day > other.day ? 1 : one.seq - other.seq;
}
