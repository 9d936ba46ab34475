import type { Level } from '../classification/levels.ts';
import { swedishMinute } from '../language/swedish-minute.ts';
import type { ReviewGoal } from '../review/steps.ts';
import type { AfterLog } from './after-log.ts';
import { standingCosts } from './cost-report.ts';
import { comparedIncident } from './review-data.ts';
import type { ComparedIncident } from './review-data.ts';
import { median, minutesBetween } from './span.ts';

/** One line of a statistic: what of, how many, and how long they took. */
export type StatisticRow = {
  /** An id of what it is about: a type, a level, a month (2026-11), a department; null: none or not stated. */
  readonly id: string | null;
  readonly count: number;
  readonly open: number;
  /** Minutes from the first call until a level was set, and until it was closed: the middle one. Null: none came so far. */
  readonly toLevel: number | null;
  readonly toClosed: number | null;
  readonly costOre: number;
};

/** How a goal went over the period. */
export type GoalStatistic = ReviewGoal & {
  readonly met: number;
  readonly missed: number;
  readonly median: number | null;
  /** Each incident that came so far, in the order of time. */
  readonly points: readonly { readonly incident: string; readonly at: string; readonly minutes: number }[];
};

export type Statistics = {
  readonly count: number;
  readonly exercises: number;
  readonly byType: readonly StatisticRow[];
  readonly byLevel: readonly StatisticRow[];
  readonly byMonth: readonly StatisticRow[];
  /** An incident of several departments counts at each. */
  readonly byDepartment: readonly StatisticRow[];
  readonly goals: readonly GoalStatistic[];
  readonly incidents: readonly (ComparedIncident & { readonly costOre: number })[];
};

export type StatisticsAsked = {
  /** When the incident was reported, ISO 8601 UTC; `to` is not included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

type Counted = ComparedIncident & { readonly departments: readonly string[]; readonly costOre: number };

/** Statistics over a log's incidents. Exercises are counted and otherwise left out; what became part of another counts as that. */
export function statisticsOf(log: AfterLog, { from, to }: StatisticsAsked): Statistics {
  const costs = new Map<string, number>();
  for (const { incident, amountOre } of standingCosts(log))
    costs.set(incident, (costs.get(incident) ?? 0) + amountOre);
  const all = log.incidents
    .rows()
    .filter(({ mergedInto }) => mergedInto === null)
    .filter(
      ({ reportedAt }) => (from === undefined || reportedAt >= from) && (to === undefined || reportedAt < to),
    )
    .flatMap((row): Counted[] => {
      const compared = comparedIncident(log, row.incident);
      const costOre = costs.get(row.incident) ?? 0;
      return compared === null ? [] : [{ ...compared, departments: row.departments, costOre }];
    });
  const real = all.filter(({ exercise }) => !exercise);
  return {
    count: real.length,
    exercises: all.length - real.length,
    byType: mostFirst(grouped(real, ({ incidentType }) => [incidentType])),
    byLevel: byLevels(real),
    byMonth: byMonths(real),
    byDepartment: mostFirst(
      grouped(real, ({ departments }) => (departments.length === 0 ? [null] : departments)),
    ),
    goals: log.reviews.goals.map((goal, index) => goalStatistic(goal, index, real)),
    incidents: real.map(({ departments: _departments, ...row }) => row),
  };
}

function grouped(
  rows: readonly Counted[],
  of: (row: Counted) => readonly (string | null)[],
): readonly StatisticRow[] {
  const groups = new Map<string | null, Counted[]>();
  for (const row of rows) {
    for (const id of of(row)) {
      const members = groups.get(id);
      if (members === undefined) groups.set(id, [row]);
      else members.push(row);
    }
  }
  return Array.from(groups, ([id, members]) => statisticRow(id, members));
}

function statisticRow(id: string | null, rows: readonly Counted[]): StatisticRow {
  const minutesTo = (step: 'level' | 'closed'): number | null =>
    median(rows.flatMap(({ steps }) => steps.find((one) => one.step === step)?.minutes ?? []));
  return {
    id,
    count: rows.length,
    open: rows.filter(({ closedAt }) => closedAt === null).length,
    toLevel: minutesTo('level'),
    toClosed: minutesTo('closed'),
    costOre: rows.reduce((sum, { costOre }) => sum + costOre, 0),
  };
}

const levels: readonly (Level | null)[] = ['extraordinary', 'major', 'disruption', null];

/** By the highest level that each had, the highest first. */
function byLevels(rows: readonly Counted[]): readonly StatisticRow[] {
  const found = grouped(rows, ({ highest }) => [highest]);
  return levels.flatMap((level) => found.find(({ id }) => id === level) ?? []);
}

/** Every month from the first to the last with an incident, those without one too. */
function byMonths(rows: readonly Counted[]): readonly StatisticRow[] {
  const found = grouped(rows, ({ reportedAt }) => [monthOf(reportedAt)]);
  const months = found.flatMap(({ id }) => id ?? []).toSorted();
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  const line: StatisticRow[] = [];
  for (let month = first; month <= last && line.length < 1_200; month = monthAfter(month))
    line.push(found.find(({ id }) => id === month) ?? statisticRow(month, []));
  return line;
}

/** By Swedish clocks: 2026-11. */
const monthOf = (at: string): string => swedishMinute(at).slice(0, 7);

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

function goalStatistic(goal: ReviewGoal, index: number, rows: readonly Counted[]): GoalStatistic {
  const outcomes = rows.map(({ goals }) => goals[index]?.met ?? null);
  const points = rows.flatMap(({ incident, steps }) => {
    const at = (step: ReviewGoal['from']): string | undefined => steps.find((one) => one.step === step)?.at;
    const [from, to] = [at(goal.from), at(goal.to)];
    return from === undefined || to === undefined
      ? []
      : [{ incident, at: from, minutes: minutesBetween(from, to) }];
  });
  return {
    ...goal,
    met: outcomes.filter((met) => met === true).length,
    missed: outcomes.filter((met) => met === false).length,
    median: median(points.map(({ minutes }) => minutes)),
    points: points.toSorted((one, other) => (one.at < other.at ? -1 : 1)),
  };
}

/** The largest first; what is not stated last. */
function mostFirst(rows: readonly StatisticRow[]): readonly StatisticRow[] {
  return rows.toSorted((one, other) => {
    if ((one.id === null) !== (other.id === null)) return one.id === null ? 1 : -1;
    return other.count - one.count;
  });
}
