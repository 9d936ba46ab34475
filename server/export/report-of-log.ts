import type { LoggedEvent } from '#shared/kernel/event.ts';
import { AfterLog } from '#shared/reports/after-log.ts';
import { alarmReport } from '#shared/reports/alarm-report.ts';
import { costReport } from '#shared/reports/cost-report.ts';
import { decisionLog } from '#shared/reports/decision-log.ts';
import { PosterLines } from '#shared/reports/poster-lines.ts';
import type { Report } from '#shared/reports/report.ts';
import { reviewData } from '#shared/reports/review-data.ts';
import { reviewReport } from '#shared/reports/review-report.ts';
import { shiftReport } from '#shared/reports/shift-report.ts';
import { statisticsOf } from '#shared/reports/statistics.ts';
import { statisticsReport } from '#shared/reports/statistics-report.ts';
import { periodWords } from '#shared/reports/words.ts';
import type { State } from '#shared/state.ts';
import { inStretches } from './in-stretches.ts';
import { localTime } from './local-time.ts';
import { withholder } from './withhold.ts';

export const reportNames = ['costs', 'shift', 'decisions', 'alarms', 'review', 'statistics'] as const;
export type ReportName = (typeof reportNames)[number];

/** What a report is asked for with; times are ISO 8601 UTC, and `to` is not included. */
export type ReportAsked = {
  readonly incident?: string | undefined;
  readonly alarm?: string | undefined;
  readonly shift?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

type LogToRead = {
  readonly organisation: string;
  readonly log: { pages(organisation: string, after: number, upTo?: number): AsyncIterable<LoggedEvent[]> };
  readonly state: State;
  readonly upTo: number;
  /** The reader's roles where restricted texts were asked for; null: none of those. */
  readonly roles: readonly string[] | null;
  /** Parts of the log that what is made of it does not tell. */
  readonly without?: readonly ('journal' | 'decisions')[];
};

/** What each report does without. */
export const doesWithout: { readonly [Name in ReportName]: NonNullable<LogToRead['without']> } = {
  costs: ['journal', 'decisions'],
  shift: [],
  decisions: ['journal'],
  alarms: ['journal', 'decisions'],
  review: ['journal', 'decisions'],
  statistics: ['journal', 'decisions'],
};

/** Reads a log up to a position as its reader may have it. `onEach` is given every event too. */
export async function readAfterLog(
  { organisation, log, state, upTo, roles, without = [] }: LogToRead,
  onEach: (event: LoggedEvent) => void = () => undefined,
): Promise<AfterLog> {
  const withhold = withholder(state, roles);
  const restricted = new Set(Array.from(state.restrictedRecords.values(), ({ id }) => id));
  const after = new AfterLog((record) => restricted.has(record), { without });
  for await (const page of inStretches(log.pages(organisation, 0, upTo))) {
    for (const event of page) {
      const readable = withhold(event);
      after.take(readable);
      onEach(readable);
    }
  }
  return after;
}

/** The same with what a poster shows. */
export async function readPosterLog(order: LogToRead): Promise<{ after: AfterLog; lines: PosterLines }> {
  const lines = new PosterLines();
  const without = ['journal', 'decisions'] as const;
  const after = await readAfterLog({ ...order, without }, (event) => lines.take(event));
  return { after, lines };
}

/** A report as words and tables; null where there is nothing such as it is asked for. */
export function reportOf(name: ReportName, after: AfterLog, asked: ReportAsked): Report | null {
  const incident = asked.incident === undefined ? undefined : after.survivor(asked.incident);
  switch (name) {
    case 'costs':
      return costReport(after, incident);
    case 'shift':
      return shiftReport(after, asked.shift ?? null);
    case 'decisions':
      return decisionLog(after, { ...asked, incident });
    case 'alarms':
      return alarmReport(after, { ...asked, incident });
    case 'review':
      return incident === undefined ? null : reviewReport(after, incident);
    case 'statistics':
      return statisticsReport(after, asked, periodWords(dayOf(asked.from), lastDay(asked.to)));
  }
}

/** The figures behind a report, for pages that draw them; null where a report has none. */
export function reportData(name: ReportName, after: AfterLog, asked: ReportAsked): unknown {
  switch (name) {
    case 'review':
      return asked.incident === undefined ? null : reviewData(after, after.survivor(asked.incident));
    case 'statistics':
      return statisticsOf(after, asked);
    case 'shift':
      return after.shifts
        .rows()
        .map(({ shift, name: who, since, endedAt }) => ({ shift, who, since, endedAt }));
    default:
      return null;
  }
}

const dayOf = (at: string | undefined): string | undefined =>
  at === undefined ? undefined : localTime(at).slice(0, 10);

/** The day before the one at whose beginning it ends. */
function lastDay(to: string | undefined): string | undefined {
  return to === undefined ? undefined : dayOf(new Date(Date.parse(to) - 1).toISOString());
}
