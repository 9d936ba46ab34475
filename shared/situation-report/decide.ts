import type { z } from 'zod';
import type { JournalEvent } from '../journal/events.ts';
import { systemLine } from '../journal/system-line.ts';
import type { DecisionContext } from '../kernel/decider.ts';
import { ok } from '../kernel/result.ts';
import { message } from '../language/message.ts';
import { reject } from '../rejection.ts';
import type { Decision } from '../rejection.ts';
import type { State } from '../state.ts';
import type { situationReportCommands } from './commands.ts';
import type { SituationReportEvent } from './events.ts';
import { byPart, reportParts } from './parts.ts';
import type { ByPart, ReportSource } from './parts.ts';
import type { SituationReport } from './state.ts';

type Data<Type extends keyof typeof situationReportCommands> = z.output<
  (typeof situationReportCommands)[Type]
>;
type Drafted = Extract<SituationReportEvent, { type: 'situation-report.drafted' }>;

/** As many drafts at once as people can tell apart. */
export const mostDrafts = 20;

/** A draft, new or saved again over the revision that its author read. */
export function draftReport(
  state: State,
  data: Data<'situation-report.draft'>,
  context: DecisionContext,
): Decision<SituationReportEvent> {
  const drafted = draftedEvent(state, data, context);
  return drafted.ok ? ok([drafted.value]) : drafted;
}

type Saved = Omit<Data<'situation-report.draft'>, 'restrict'>;

function draftedEvent(
  state: State,
  { report, sections, replaces, revision, upTo }: Saved,
  context: DecisionContext,
) {
  const standing = state.situationReports.get(report);
  if (standing?.status === 'approved') return reject('report-already-approved', 'report');
  if (standing !== undefined && revision !== undefined && revision !== standing.revision)
    return reject('report-changed-since', 'revision');
  const drafts = [...state.situationReports.values()].filter(({ status }) => status === 'draft');
  if (standing === undefined && drafts.length >= mostDrafts) return reject('too-many-reports', 'report');
  const replaced = replaces ?? standing?.replaces ?? null;
  const problem = replaced === null ? null : cannotBeReplaced(state, replaced);
  if (problem !== null) return reject(problem, 'replaces');
  const head = context.head ?? 0;
  if (upTo !== undefined && upTo > head) return reject('seen-beyond-head', 'upTo');
  const sources = byPart((part) => sections[part].map((sentence) => sentence.sources));
  if (reportParts.some((part) => sources[part].flat().some(({ seq }) => (seq ?? 0) > head)))
    return reject('seen-beyond-head', 'sections');
  const about = recordsIn(sources);
  const event: Drafted = {
    type: 'situation-report.drafted',
    payload: {
      report,
      revision: (standing?.revision ?? 0) + 1,
      replaces: replaced,
      upTo: upTo ?? standing?.upTo ?? head,
      sources,
      ...(about.length === 0 ? {} : { about }),
    },
    sealed: { sentences: byPart((part) => sections[part].map((sentence) => sentence.text)) },
  };
  return ok(event);
}

/** Only what is approved has versions, and only the newest of them gets another. */
function cannotBeReplaced(state: State, id: string) {
  const replaced = state.situationReports.get(id);
  if (replaced?.status !== 'approved') return 'report-not-found' as const;
  return replaced.replacedBy === null ? null : ('report-already-replaced' as const);
}

function recordsIn(sources: ByPart<readonly (readonly ReportSource[])[]>): readonly string[] {
  const records = reportParts.flatMap((part) => sources[part].flat().map(({ record }) => record));
  return [...new Set(records.filter((record) => record !== null))];
}

/** Approves a draft: it gets its number, and is never changed after. Of two who approve at once the second is refused. */
export function approveReport(
  state: State,
  data: Data<'situation-report.approve'>,
  context: DecisionContext,
): Decision<SituationReportEvent | JournalEvent> {
  const { report, revision, sections } = data;
  const standing = state.situationReports.get(report);
  if (standing?.status === 'approved') return reject('report-already-approved', 'report');
  if (standing === undefined && sections === undefined) return reject('report-not-found', 'report');
  if (revision !== undefined && revision !== standing?.revision)
    return reject('report-changed-since', 'revision');
  const drafted = sections === undefined ? null : draftedEvent(state, { report, sections }, context);
  if (drafted !== null && !drafted.ok) return drafted;
  const draft = drafted === null ? standing : drafted.value.payload;
  if (draft === undefined) return reject('report-not-found', 'report');
  const empty = reportParts.find((part) => draft.sources[part].length === 0);
  if (empty !== undefined) return reject('report-part-empty', `sections.${empty}`, { part: empty });
  const problem = draft.replaces === null ? null : cannotBeReplaced(state, draft.replaces);
  if (problem !== null) return reject(problem, 'report');
  const replaced = draft.replaces === null ? undefined : state.situationReports.get(draft.replaces);
  const number = replaced?.number ?? lastNumber(state) + 1;
  const version = (replaced?.version ?? 0) + 1;
  return ok([
    ...(drafted === null ? [] : [drafted.value]),
    {
      type: 'situation-report.approved',
      payload: { report, revision: draft.revision, number, version, replaces: draft.replaces },
      sealed: {},
    },
    systemLine(state, context, {
      incident: null,
      kind: 'situation',
      text: message('journal-line.situation-report-approved', { number: String(number), version }),
    }),
  ]);
}

/** The newest approved reports are never let go, so that the highest number is among them. */
function lastNumber(state: State): number {
  return Math.max(0, ...Array.from(state.situationReports.values(), ({ number }) => number ?? 0));
}

/** A draft goes for everybody; what is approved never does. */
export function discardReport(
  state: State,
  data: Data<'situation-report.discard'>,
): Decision<SituationReportEvent> {
  const standing: SituationReport | undefined = state.situationReports.get(data.report);
  if (standing === undefined) return reject('report-not-found', 'report');
  if (standing.status === 'approved') return reject('report-already-approved', 'report');
  return ok([{ type: 'situation-report.discarded', payload: { report: data.report }, sealed: {} }]);
}
