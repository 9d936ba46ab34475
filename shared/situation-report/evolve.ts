import type { Recorded } from '../kernel/event.ts';
import type { Change, State } from '../state.ts';
import type { SituationReportEvent } from './events.ts';
import { approvedReports } from './state.ts';
import type { SituationReport } from './state.ts';

/** How many approved reports the live fold keeps; the log has them all. */
export const approvedKept = 30;

/** The changes that an event about a situation report makes. */
export function evolveSituationReport(state: State, event: Recorded<SituationReportEvent>): Change[] {
  const by = event.sealed?.recordedBy ?? null;
  const standing = state.situationReports.get(event.payload.report);
  switch (event.type) {
    case 'situation-report.drafted': {
      const { report, revision, replaces, upTo, sources, about = [] } = event.payload;
      const row: SituationReport = {
        id: report,
        status: 'draft',
        number: null,
        version: null,
        revision,
        replaces,
        replacedBy: null,
        upTo,
        sources,
        sentences: event.sealed?.sentences ?? null,
        about,
        draftedAt: standing?.draftedAt ?? event.occurredAt,
        changedAt: event.occurredAt,
        changedBy: by,
        approvedAt: null,
        approvedSeq: null,
        approvedBy: null,
        approvedRole: null,
      };
      return [put(row)];
    }
    case 'situation-report.approved': {
      if (standing === undefined) return [];
      const { number, version, replaces } = event.payload;
      const row: SituationReport = {
        ...standing,
        status: 'approved',
        number,
        version,
        // An approval is not dated back.
        approvedAt: event.recordedAt,
        approvedSeq: event.seq,
        approvedBy: by,
        approvedRole: event.actor.role,
      };
      const replaced = replaces === null ? undefined : state.situationReports.get(replaces);
      const marked = replaced === undefined ? [] : [put({ ...replaced, replacedBy: row.id })];
      return [put(row), ...marked, ...letOldGo(state)];
    }
    case 'situation-report.discarded':
      return [{ table: 'situationReports', id: event.payload.report, row: null }];
  }
}

/** Called as one more is approved. */
function letOldGo(state: State): Change[] {
  return approvedReports(state.situationReports.values())
    .slice(approvedKept - 1)
    .map(({ id }) => ({ table: 'situationReports', id, row: null }));
}

const put = (row: SituationReport): Change => ({ table: 'situationReports', id: row.id, row });
