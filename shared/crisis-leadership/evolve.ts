import type { Recorded } from '../kernel/event.ts';
import type { Change, State } from '../state.ts';
import type { CrisisLeadershipEvent } from './events.ts';
import { acted, confirmed, decided, hindranceOf } from './evolve-activation.ts';
import { afterReporting, answeredProposal } from './evolve-reporting.ts';
import type { ActivationRequest, CrisisLeadership, Takeover } from './state.ts';

/** The changes that a crisis-leadership event makes. */
export function evolveCrisisLeadership(state: State, event: Recorded<CrisisLeadershipEvent>): Change[] {
  const before = state.crisisLeadership;
  const next = after(before, event, state.incidents);
  const status = statusOf(next);
  const since = status === before.status ? before.since : happenedAt(event);
  return [{ single: 'crisisLeadership', value: { ...next, status, since } }];
}

/** What was decided by word of mouth counts from when it was given. */
function happenedAt(event: Recorded<CrisisLeadershipEvent>): string {
  return event.type === 'crisis-leadership.oral-decision-recorded'
    ? event.payload.decidedAt
    : event.occurredAt;
}

/** `active` outranks `requested`; a question after the activity has ended counts again. */
function statusOf(leadership: CrisisLeadership): CrisisLeadership['status'] {
  if (leadership.status === 'active') return 'active';
  const waiting = Object.values(leadership.requests).some((request) => request.status === 'waiting');
  if (waiting) return 'requested';
  return leadership.terminatedAt === null ? 'inactive' : 'terminated';
}

function after(
  before: CrisisLeadership,
  event: Recorded<CrisisLeadershipEvent>,
  incidents: State['incidents'],
): CrisisLeadership {
  const by = event.sealed?.recordedBy ?? null;
  const { occurredAt } = event;
  switch (event.type) {
    case 'crisis-leadership.activation-requested': {
      const request: ActivationRequest = {
        id: event.payload.request,
        incident: event.payload.incident,
        motive: event.sealed?.motive ?? null,
        presentedBy: event.sealed?.presentedBy ?? null,
        requestedAt: occurredAt,
        requestedBy: by,
        role: event.actor.role,
        openedAt: null,
        status: 'waiting',
      };
      return { ...before, requests: { ...before.requests, [request.id]: request } };
    }
    case 'crisis-leadership.brief-opened': {
      const request = before.requests[event.payload.request];
      if (request === undefined || request.openedAt !== null) return before;
      return {
        ...before,
        requests: { ...before.requests, [request.id]: { ...request, openedAt: occurredAt } },
      };
    }
    case 'crisis-leadership.prevented': {
      const chairPrevented = { since: occurredAt, reason: event.sealed?.reason ?? null, statedBy: by };
      return { ...before, chairPrevented };
    }
    case 'crisis-leadership.activation-decided':
      return decided(before, event, null);
    case 'crisis-leadership.oral-decision-recorded':
      return decided(before, event, {
        by: event.payload.by,
        recordedAt: event.recordedAt,
        recordedBy: by,
        confirmed: null,
        confirmedAt: null,
        confirmedBy: null,
        levelBefore: event.payload.levelBefore,
      });
    case 'crisis-leadership.oral-decision-confirmed':
      return acted(confirmed(before, event, incidents), event);
    case 'crisis-leadership.taken-over': {
      const takeover: Takeover = {
        id: event.payload.takeover,
        committee: event.payload.committee,
        area: event.sealed?.area ?? null,
        motive: event.sealed?.motive ?? null,
        takenOverAt: occurredAt,
        takenOverBy: by,
        hindrance: hindranceOf(before, event.actor.role),
        returnedAt: null,
        returnedBy: null,
        returnMotive: null,
        handedBackBy: null,
        scope: event.payload.scope ?? 'part',
        reviewAt: event.payload.reviewAt ?? null,
        remindedAt: null,
        councilMeeting: null,
      };
      return acted({ ...before, takeovers: { ...before.takeovers, [takeover.id]: takeover } }, event);
    }
    case 'crisis-leadership.handed-back': {
      const held = before.takeovers[event.payload.takeover];
      if (held === undefined) return before;
      // What reverts at termination did so when that was decided.
      if (held.returnedAt !== null) return before;
      const how = event.payload.by ?? 'handback';
      const returned = returnedTakeover(held, occurredAt, how, event.sealed?.motive ?? null, by);
      return acted({ ...before, takeovers: { ...before.takeovers, [held.id]: returned } }, event);
    }
    case 'crisis-leadership.return-reminded': {
      const held = before.takeovers[event.payload.takeover];
      if (held === undefined) return before;
      const reminded = { ...held, remindedAt: event.recordedAt, reviewAt: event.payload.nextAt };
      return { ...before, takeovers: { ...before.takeovers, [held.id]: reminded } };
    }
    case 'crisis-leadership.decision-recorded': {
      const { sealed, payload } = event;
      const decision = {
        id: payload.decision,
        number: payload.number,
        text: sealed?.text ?? null,
        grounds: sealed?.grounds ?? null,
        decidedBy: sealed?.decidedBy ?? null,
        presentedBy: sealed?.presentedBy ?? null,
        participants: sealed?.participants ?? [],
        decidedAt: occurredAt,
        recordedBy: by,
        // Older events do not name the period: theirs is the one in which they were recorded.
        period: payload.period === undefined ? before.period : payload.period,
        role: event.actor.role,
        hindrance: hindranceOf(before, event.actor.role),
        urgent: payload.urgent ?? false,
        proposal: payload.proposal ?? null,
        warmingCentres: payload.warmingCentres ?? [],
        registryNumber: sealed?.registryNumber ?? null,
        reportedAt: null,
        meeting: null,
        councilMeeting: null,
      };
      const decisions = { ...before.decisions, [decision.id]: decision };
      return acted(
        { ...before, decisions, proposals: answeredProposal(before, decision.proposal, occurredAt) },
        event,
      );
    }
    case 'crisis-leadership.terminated':
      return terminated(before, event);
    case 'crisis-leadership.decision-proposed':
    case 'crisis-leadership.proposal-declined':
    case 'crisis-leadership.reported-to-committee':
    case 'crisis-leadership.council-notice-approved':
    case 'crisis-leadership.reported-to-council':
    case 'crisis-leadership.heightened-alert-declared':
    case 'crisis-leadership.heightened-alert-ended':
      return acted(afterReporting(before, event), event);
  }
}

type OfType<Type extends CrisisLeadershipEvent['type']> = Recorded<
  Extract<CrisisLeadershipEvent, { type: Type }>
>;

function returnedTakeover(
  held: Takeover,
  returnedAt: string,
  returnedBy: 'handback' | 'termination' | 'void',
  returnMotive: string | null,
  handedBackBy: string | null,
): Takeover {
  // That it was handed back is a decision of its own, which the council is told too (LEH 2 kap. 5 §).
  const councilMeeting = null;
  return { ...held, returnedAt, returnedBy, returnMotive, handedBackBy, reviewAt: null, councilMeeting };
}

function terminated(
  before: CrisisLeadership,
  event: OfType<'crisis-leadership.terminated'>,
): CrisisLeadership {
  const { decidedAt, endedBy } = event.payload;
  const motive = event.sealed?.motive ?? null;
  const by = event.sealed?.recordedBy ?? null;
  const takeovers = Object.fromEntries(
    Object.entries(before.takeovers).map(([id, held]) => [
      id,
      held.returnedAt === null
        ? returnedTakeover(held, latest(decidedAt, held.takenOverAt), 'termination', motive, by)
        : held,
    ]),
  );
  return {
    ...before,
    status: 'terminated',
    period: null,
    terminatedAt: decidedAt,
    terminatedBy: endedBy,
    terminations: [...before.terminations.slice(-19), { decidedAt, endedBy, motive, recordedBy: by }],
    takeovers,
  };
}

/** What was taken over after the end had been decided, before that was recorded, is never held the other way round. */
const latest = (one: string, other: string): string => (one > other ? one : other);
