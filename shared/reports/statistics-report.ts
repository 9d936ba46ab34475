import type { IncidentType } from '../classification/incident-types.ts';
import type { Level } from '../classification/levels.ts';
import { kronor } from '../cost/money.ts';
import { incidentName } from '../incident/journal-lines.ts';
import { message } from '../language/message.ts';
import { fields, heading, remark } from '../projections/official-document.ts';
import type { Block } from '../projections/official-document.ts';
import type { AfterLog } from './after-log.ts';
import { reportTable } from './report.ts';
import type { Report, ReportColumn, ReportTable } from './report.ts';
import { goalName } from './review-report.ts';
import { spanWords } from './span.ts';
import { statisticsOf } from './statistics.ts';
import type { GoalStatistic, StatisticRow, Statistics, StatisticsAsked } from './statistics.ts';
import { departmentWords, levelName } from './words.ts';

type Part = {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly StatisticRow[];
  readonly name: (row: StatisticRow) => string;
};

/** The statistics as a document and as tables. `period`: what was asked for, in words. */
export function statisticsReport(log: AfterLog, asked: StatisticsAsked, period: string): Report {
  const statistics = statisticsOf(log, asked);
  const parts = partsOf(log, statistics);
  return {
    document: {
      ...log.frame([]),
      title: message('report.statistics.title'),
      subtitle: period,
      blocks: [
        fields([message('report.statistics.count'), String(statistics.count)]),
        ...(statistics.exercises === 0
          ? []
          : [remark(message('report.statistics.exercises', { count: statistics.exercises }))]),
        ...parts.flatMap(partBlocks),
        ...goalBlocks(statistics.goals),
      ],
    },
    tables: [...parts.map(partTable), goalTable(statistics.goals), incidentTable(log, statistics)],
  };
}

function partsOf(log: AfterLog, { byType, byLevel, byMonth, byDepartment }: Statistics): readonly Part[] {
  return [
    {
      id: 'typ',
      title: message('report.statistics.by-type'),
      rows: byType,
      name: ({ id }) => message(`incident-types.${id as IncidentType}`),
    },
    {
      id: 'niva',
      title: message('report.statistics.by-level'),
      rows: byLevel,
      name: ({ id }) => levelName(log, id as Level | null),
    },
    {
      id: 'manad',
      title: message('report.statistics.by-month'),
      rows: byMonth,
      name: ({ id }) => id ?? '',
    },
    {
      id: 'forvaltning',
      title: message('report.statistics.by-department'),
      rows: byDepartment,
      name: ({ id }) => departmentWords(log, id),
    },
  ];
}

function partBlocks({ title, rows, name }: Part): readonly Block[] {
  if (rows.length === 0) return [];
  return [
    heading(2, title),
    {
      kind: 'table',
      columns: [
        title,
        message('report.statistics.incidents'),
        message('report.statistics.open'),
        message('report.statistics.to-level'),
        message('report.statistics.to-closed'),
        message('report.statistics.cost'),
      ],
      widths: [5, 2, 2, 2, 2, 2],
      rows: rows.map((row) => [
        name(row),
        String(row.count),
        String(row.open),
        row.toLevel === null ? '' : spanWords(row.toLevel),
        row.toClosed === null ? '' : spanWords(row.toClosed),
        row.costOre === 0 ? '' : kronor(row.costOre),
      ]),
    },
  ];
}

function goalBlocks(goals: readonly GoalStatistic[]): readonly Block[] {
  if (goals.length === 0) return [];
  return [
    heading(2, message('report.review.goals')),
    {
      kind: 'table',
      columns: [
        message('report.review.goal'),
        message('report.review.within'),
        message('report.statistics.median'),
        message('report.review.met'),
        message('report.review.not-met'),
      ],
      widths: [5, 2, 2, 2, 2],
      rows: goals.map((goal) => [
        goalName(goal),
        spanWords(goal.minutes),
        goal.median === null ? '' : spanWords(goal.median),
        String(goal.met),
        String(goal.missed),
      ]),
    },
  ];
}

function partTable({ id, title, rows, name }: Part): ReportTable {
  const columns: readonly ReportColumn<StatisticRow>[] = [
    { header: title, width: 36, cell: name },
    { header: message('report.statistics.incidents'), width: 12, cell: ({ count }) => count },
    { header: message('report.statistics.open'), width: 12, cell: ({ open }) => open },
    { header: message('report.statistics.to-level-minutes'), width: 24, cell: ({ toLevel }) => toLevel },
    { header: message('report.statistics.to-closed-minutes'), width: 24, cell: ({ toClosed }) => toClosed },
    { header: message('report.cost.amount-kr'), width: 16, cell: ({ costOre }) => costOre / 100 },
  ];
  return reportTable(id, title, columns, rows);
}

function goalTable(goals: readonly GoalStatistic[]): ReportTable {
  const columns: readonly ReportColumn<GoalStatistic>[] = [
    { header: message('report.review.goal'), width: 44, cell: goalName },
    { header: message('report.review.within-minutes'), width: 16, cell: ({ minutes }) => minutes },
    { header: message('report.statistics.median-minutes'), width: 18, cell: (goal) => goal.median },
    { header: message('report.review.met'), width: 10, cell: ({ met }) => met },
    { header: message('report.review.not-met'), width: 12, cell: ({ missed }) => missed },
  ];
  return reportTable('mal', message('report.review.goals'), columns, goals);
}

function incidentTable(log: AfterLog, { incidents }: Statistics): ReportTable {
  type Row = Statistics['incidents'][number];
  const minutesTo = (row: Row, step: 'level' | 'closed'): number | null =>
    row.steps.find((one) => one.step === step)?.minutes ?? null;
  const columns: readonly ReportColumn<Row>[] = [
    { header: message('report.number'), width: 9, cell: ({ number }) => incidentName(number) },
    { header: message('report.incident-title'), width: 50, cell: ({ title }) => title },
    {
      header: message('report.incident-type'),
      width: 26,
      cell: ({ incidentType }) => message(`incident-types.${incidentType}`),
    },
    { header: message('report.highest-level'), width: 22, cell: ({ highest }) => levelName(log, highest) },
    { header: message('report.reported-at'), width: 19, cell: ({ reportedAt }) => ({ time: reportedAt }) },
    { header: message('report.closed-at'), width: 19, cell: ({ closedAt }) => ({ time: closedAt }) },
    {
      header: message('report.statistics.to-level-minutes'),
      width: 24,
      cell: (row) => minutesTo(row, 'level'),
    },
    {
      header: message('report.statistics.to-closed-minutes'),
      width: 24,
      cell: (row) => minutesTo(row, 'closed'),
    },
    { header: message('report.cost.amount-kr'), width: 16, cell: ({ costOre }) => costOre / 100 },
  ];
  return reportTable('handelser', message('report.shift.incidents'), columns, incidents);
}
