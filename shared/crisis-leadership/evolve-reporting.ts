import type { Recorded } from '../kernel/event.ts';
import type { CrisisLeadershipEvent } from './events.ts';
import type { CrisisLeadership } from './state.ts';

type ReportingEvent = Extract<
  Recorded<CrisisLeadershipEvent>,
  {
    type:
      | 'crisis-leadership.decision-proposed'
      | 'crisis-leadership.proposal-declined'
      | 'crisis-leadership.reported-to-committee'
      | 'crisis-leadership.council-notice-approved'
      | 'crisis-leadership.reported-to-council'
      | 'crisis-leadership.heightened-alert-declared'
      | 'crisis-leadership.heightened-alert-ended';
  }
>;

/** What proposals, reports and heightened alert change. */
export function afterReporting(before: CrisisLeadership, event: ReportingEvent): CrisisLeadership {
  const by = event.sealed?.recordedBy ?? null;
  switch (event.type) {
    case 'crisis-leadership.decision-proposed': {
      const proposal = {
        id: event.payload.proposal,
        text: event.sealed?.text ?? null,
        grounds: event.sealed?.grounds ?? null,
        presentedBy: event.sealed?.presentedBy ?? null,
        warmingCentres: event.payload.warmingCentres,
        proposedAt: event.occurredAt,
        proposedBy: by,
        status: 'waiting' as const,
        answeredAt: null,
        declineMotive: null,
      };
      return { ...before, proposals: { ...before.proposals, [proposal.id]: proposal } };
    }
    case 'crisis-leadership.proposal-declined': {
      const proposal = before.proposals[event.payload.proposal];
      if (proposal === undefined) return before;
      const declined = {
        ...proposal,
        status: 'declined' as const,
        answeredAt: event.occurredAt,
        declineMotive: event.sealed?.motive ?? null,
      };
      return { ...before, proposals: { ...before.proposals, [proposal.id]: declined } };
    }
    case 'crisis-leadership.reported-to-committee': {
      const { decisions, meeting, reportedAt } = event.payload;
      return { ...before, decisions: changed(before.decisions, decisions, { reportedAt, meeting }) };
    }
    case 'crisis-leadership.council-notice-approved': {
      const { notice, activations, decisions, takeovers } = event.payload;
      const approved = {
        id: notice,
        activations,
        decisions,
        takeovers,
        text: event.sealed?.text ?? null,
        approvedAt: event.occurredAt,
        approvedBy: by,
        meetingDate: null,
      };
      return { ...before, notices: { ...before.notices, [notice]: approved } };
    }
    case 'crisis-leadership.reported-to-council': {
      const { decisions: ids, meetingDate, notice } = event.payload;
      const told = { councilMeeting: meetingDate };
      return {
        ...before,
        decisions: changed(before.decisions, ids, told),
        activations: changed(before.activations, ids, told),
        takeovers: changed(before.takeovers, ids, told),
        notices: notice === null ? before.notices : changed(before.notices, [notice], { meetingDate }),
      };
    }
    case 'crisis-leadership.heightened-alert-declared': {
      const { alert, level, declaredAt } = event.payload;
      const { source = null, note = null } = event.sealed ?? {};
      return { ...before, heightenedAlert: { id: alert, level, source, note, declaredAt, recordedBy: by } };
    }
    case 'crisis-leadership.heightened-alert-ended':
      return { ...before, heightenedAlert: null };
  }
}

/** The proposals after a decision has answered one. */
export function answeredProposal(
  before: CrisisLeadership,
  id: string | null,
  answeredAt: string,
): CrisisLeadership['proposals'] {
  return id === null ? before.proposals : changed(before.proposals, [id], { status: 'decided', answeredAt });
}

function changed<Row extends { readonly id: string }>(
  rows: { readonly [id: string]: Row },
  ids: readonly string[],
  change: Partial<Row>,
): { readonly [id: string]: Row } {
  const next: { [id: string]: Row } = { ...rows };
  for (const id of ids) {
    const row = rows[id];
    if (row !== undefined) next[id] = { ...row, ...change };
  }
  return next;
}
