import { kronor } from '../cost/money.ts';
import { incidentName } from '../incident/journal-lines.ts';
import { message } from '../language/message.ts';
import { swedishMinute } from '../language/swedish-minute.ts';
import { fields, heading, remark, text } from '../projections/official-document.ts';
import type { Block } from '../projections/official-document.ts';
import { observationKinds } from '../review/state.ts';
import type { AfterLog } from './after-log.ts';
import type { GoalOutcome } from './goal-outcomes.ts';
import { reportTable } from './report.ts';
import type { Report, ReportColumn } from './report.ts';
import { reviewData } from './review-data.ts';
import type { ReviewData, StepRow } from './review-data.ts';
import type { MeasureRow, ObservationRow } from './review-rows.ts';
import { spanWords } from './span.ts';
import { levelName, words } from './words.ts';

/** The after-action review (utvärdering) of an incident; null where there is none such. */
export function reviewReport(log: AfterLog, incident: string): Report | null {
  const data = reviewData(log, incident);
  if (data === null) return null;
  const { observations, review } = data;
  const records = [
    incident,
    ...(review === null ? [] : [review.review]),
    ...observations.flatMap(({ observation, measures }) => [
      observation,
      ...measures.map(({ task }) => task),
    ]),
  ];
  return {
    document: {
      ...log.frame(records),
      title: message('report.review.title'),
      mark: data.exercise ? message('report.review.exercise') : null,
      subtitle: message('report.incident', { number: incidentName(data.number), title: data.title }),
      blocks: [
        factFields(log, data),
        ...summaryBlocks(review?.summary ?? null),
        ...stepBlocks(data),
        ...goalBlocks(data),
        ...observationKinds.flatMap((kind) =>
          observationBlocks(
            message(`review.kind.${kind}`),
            observations.filter((row) => row.kind === kind),
          ),
        ),
        ...measureBlocks(observations),
      ],
    },
    tables: [stepTable(data), goalTable(data), observationTable(observations), measureTable(observations)],
  };
}

function factFields(log: AfterLog, data: ReviewData): Block {
  const { comparedWith, closedAt, cost } = data;
  return fields(
    [message('report.incident-type'), message(`incident-types.${data.incidentType}`)],
    [message('report.highest-level'), levelName(log, data.highest)],
    [message('report.reported-at'), swedishMinute(data.reportedAt)],
    [message('report.closed-at'), closedAt === null ? message('report.goes-on') : swedishMinute(closedAt)],
    [message('report.cost.total'), cost === 0 ? null : kronor(cost)],
    [
      message('report.review.compared'),
      comparedWith === null
        ? null
        : message('report.review.compared-with', {
            number: incidentName(comparedWith.number),
            title: comparedWith.title,
            exercise: comparedWith.exercise ? 'yes' : 'no',
          }),
    ],
  );
}

function summaryBlocks(summary: string | null): readonly Block[] {
  return summary === null ? [] : [heading(2, message('report.review.summary')), text(summary)];
}

function stepBlocks({ steps, comparedWith }: ReviewData): readonly Block[] {
  const other = new Map((comparedWith?.steps ?? []).map(({ step, minutes }) => [step, minutes]));
  return [
    heading(2, message('report.review.steps')),
    {
      kind: 'table',
      columns: [
        message('report.review.step'),
        message('report.time'),
        message('report.review.after'),
        ...(comparedWith === null ? [] : [message('report.review.other')]),
      ],
      rows: steps.map(({ step, at, minutes }) => [
        message(`review.step.${step}`),
        swedishMinute(at),
        spanWords(minutes),
        ...(comparedWith === null ? [] : [spanOrNone(other.get(step) ?? null)]),
      ]),
    },
  ];
}

function goalBlocks({ goals, comparedWith }: ReviewData): readonly Block[] {
  if (goals.length === 0) return [remark(message('report.review.no-goals'))];
  return [
    heading(2, message('report.review.goals')),
    {
      kind: 'table',
      columns: [
        message('report.review.goal'),
        message('report.review.within'),
        message('report.review.taken'),
        message('report.review.outcome'),
        ...(comparedWith === null ? [] : [message('report.review.other')]),
      ],
      widths: [4, 2, 2, 2, 2],
      rows: goals.map((goal, index) => [
        goalName(goal),
        spanWords(goal.minutes),
        spanOrNone(goal.taken),
        metWords(goal),
        ...(comparedWith === null ? [] : [spanOrNone(comparedWith.goals[index]?.taken ?? null)]),
      ]),
    },
  ];
}

function observationBlocks(title: string, rows: readonly ObservationRow[]): readonly Block[] {
  if (rows.length === 0) return [];
  return [
    heading(2, title),
    ...rows.flatMap((row) => [
      heading(3, momentWords(row)),
      text(words(row.text)),
      fields(
        [message('report.review.cause'), row.cause],
        [
          message('report.review.measures'),
          row.measures.length === 0 ? null : row.measures.map(({ title: name }) => words(name)).join('\n'),
        ],
      ),
    ]),
  ];
}

function measureBlocks(observations: readonly ObservationRow[]): readonly Block[] {
  const measures = observations.flatMap((row) => row.measures);
  if (measures.length === 0) return [];
  return [
    heading(2, message('report.review.measures')),
    {
      kind: 'table',
      columns: [
        message('report.review.measure'),
        message('report.review.owner'),
        message('report.review.due'),
        message('report.review.state'),
      ],
      widths: [5, 3, 2, 3],
      rows: measures.map((row) => [
        words(row.title),
        words(row.owner),
        row.dueAt === null ? '' : swedishMinute(row.dueAt).slice(0, 10),
        row.completedAt === null
          ? message('report.review.open')
          : message('report.review.done', { day: swedishMinute(row.completedAt).slice(0, 10) }),
      ]),
    },
  ];
}

function momentWords({ at, moment }: ObservationRow): string {
  const time = swedishMinute(at);
  return moment === null ? time : message('report.review.moment', { time, seq: String(moment) });
}

/** "Första samtalet till nivå satt" */
export function goalName({ from, to }: Pick<GoalOutcome, 'from' | 'to'>): string {
  const [one, other] = [message(`review.step.${from}`), message(`review.step.${to}`)];
  return message('report.review.span', { from: one, to: other.toLowerCase() });
}

const spanOrNone = (minutes: number | null): string =>
  minutes === null ? message('report.review.did-not') : spanWords(minutes);

function metWords({ met }: GoalOutcome): string {
  if (met === null) return message('report.review.did-not');
  return message(met ? 'report.review.met' : 'report.review.not-met');
}

function stepTable({ steps }: ReviewData) {
  const columns: readonly ReportColumn<StepRow>[] = [
    { header: message('report.review.step'), width: 30, cell: ({ step }) => message(`review.step.${step}`) },
    { header: message('report.time'), width: 19, cell: ({ at }) => ({ time: at }) },
    { header: message('report.review.minutes'), width: 24, cell: ({ minutes }) => minutes },
  ];
  return reportTable('steg', message('report.review.steps'), columns, steps);
}

function goalTable({ goals }: ReviewData) {
  const columns: readonly ReportColumn<GoalOutcome>[] = [
    { header: message('report.review.goal'), width: 44, cell: goalName },
    { header: message('report.review.within-minutes'), width: 16, cell: ({ minutes }) => minutes },
    { header: message('report.review.taken-minutes'), width: 16, cell: ({ taken }) => taken },
    { header: message('report.review.outcome'), width: 16, cell: metWords },
  ];
  return reportTable('mal', message('report.review.goals'), columns, goals);
}

function observationTable(rows: readonly ObservationRow[]) {
  const columns: readonly ReportColumn<ObservationRow>[] = [
    { header: message('report.time'), width: 19, cell: ({ at }) => ({ time: at }) },
    { header: message('report.seq'), width: 10, cell: ({ moment }) => moment },
    { header: message('report.review.kind'), width: 14, cell: ({ kind }) => message(`review.kind.${kind}`) },
    { header: message('report.review.observation'), width: 70, cell: (row) => words(row.text) },
    { header: message('report.review.cause'), width: 50, cell: ({ cause }) => cause },
    { header: message('report.recorded-by'), width: 24, cell: ({ notedBy }) => notedBy },
  ];
  return reportTable('iakttagelser', message('report.review.observations'), columns, rows);
}

function measureTable(observations: readonly ObservationRow[]) {
  const columns: readonly ReportColumn<MeasureRow>[] = [
    { header: message('report.review.measure'), width: 60, cell: (row) => words(row.title) },
    { header: message('report.review.owner'), width: 30, cell: (row) => words(row.owner) },
    { header: message('report.review.due'), width: 19, cell: ({ dueAt }) => ({ time: dueAt }) },
    { header: message('report.review.done-at'), width: 19, cell: (row) => ({ time: row.completedAt }) },
  ];
  const rows = observations.flatMap(({ measures }) => measures);
  return reportTable('atgarder', message('report.review.measures'), columns, rows);
}
