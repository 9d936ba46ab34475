import { survivor } from '../incident/merged.ts';
import type { Recorded } from '../kernel/event.ts';
import type { Change, State } from '../state.ts';
import type { CrisisLeadershipEvent } from './events.ts';
import { standingActivations } from './active.ts';
import { afterReporting, answeredProposal } from './evolve-reporting.ts';
import type { Activation, ActivationRequest, CrisisLeadership, Hindrance, Oral, Takeover } from './state.ts';

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

function decided(
  before: CrisisLeadership,
  event: OfType<'crisis-leadership.activation-decided' | 'crisis-leadership.oral-decision-recorded'>,
  oral: Oral | null,
): CrisisLeadership {
  const { payload, sealed } = event;
  const answered =
    payload.request === null ? waitingFor(before, payload.incident) : before.requests[payload.request];
  const activates = payload.decision === 'activate';
  const period = activates ? (before.period ?? payload.activation) : null;
  const role = oral === null ? event.actor.role : oral.by;
  const activation: Activation = {
    id: payload.activation,
    request: answered?.id ?? null,
    incident: payload.incident,
    decision: payload.decision,
    level: payload.level,
    motive: sealed?.motive ?? null,
    decidedAt: 'decidedAt' in payload ? payload.decidedAt : event.occurredAt,
    decidedBy: sealed !== null && 'decidedBy' in sealed ? sealed.decidedBy : (sealed?.recordedBy ?? null),
    role,
    hindrance: hindranceOf(before, role),
    presentedBy: answered?.presentedBy ?? null,
    conditions: payload.conditions ?? [],
    conditionGrounds: sealed?.grounds ?? [],
    recognisedBy: sealed !== null && 'recognisedBy' in sealed ? sealed.recognisedBy : null,
    confirmNote: null,
    oral,
    voidAt: null,
    period,
    councilMeeting: null,
  };
  const requests =
    answered === undefined
      ? before.requests
      : { ...before.requests, [answered.id]: { ...answered, status: 'answered' as const } };
  const status = activates ? 'active' : before.status;
  const activations = { ...before.activations, [activation.id]: activation };
  const next = { ...before, status, period: period ?? before.period, requests, activations };
  // A chair who decides by word of mouth is not prevented any more.
  return oral?.by === 'chair' ? { ...next, chairPrevented: null } : acted(next, event);
}

/** What is denied is void from now on, and its question waits for an answer again. */
function confirmed(
  before: CrisisLeadership,
  event: OfType<'crisis-leadership.oral-decision-confirmed'>,
  incidents: State['incidents'],
): CrisisLeadership {
  const activation = before.activations[event.payload.activation];
  if (activation === undefined || activation.oral === null) return before;
  const at = event.recordedAt;
  const isConfirmed = event.payload.confirmed;
  const oral: Oral = {
    ...activation.oral,
    confirmed: isConfirmed,
    confirmedAt: at,
    confirmedBy: event.sealed?.recordedBy ?? null,
  };
  const answered: Activation = {
    ...activation,
    oral,
    confirmNote: event.sealed?.note ?? null,
    voidAt: isConfirmed ? null : at,
  };
  const after = { ...before, activations: { ...before.activations, [activation.id]: answered } };
  if (isConfirmed) return after;
  const requests = askedAgain(before.requests, activation.request, incidents);
  const falls = before.status === 'active' && standingActivations(after).length === 0;
  if (!falls) return { ...after, requests };
  return { ...after, requests, status: 'inactive', period: null };
}

/** The question waits again, about what its incident has become, unless another question about that waits already. */
function askedAgain(
  requests: CrisisLeadership['requests'],
  id: string | null,
  incidents: State['incidents'],
): CrisisLeadership['requests'] {
  const request = requests[id ?? ''];
  if (request === undefined) return requests;
  const incident = survivor(incidents, request.incident)?.id ?? request.incident;
  const isAsked = Object.values(requests).some(
    (one) => one.incident === incident && one.status === 'waiting',
  );
  return isAsked ? requests : { ...requests, [request.id]: { ...request, incident, status: 'waiting' } };
}

/** A decision without a named request answers the question that waits about the same incident. */
function waitingFor(leadership: CrisisLeadership, incident: string): ActivationRequest | undefined {
  return Object.values(leadership.requests).find(
    (one) => one.incident === incident && one.status === 'waiting',
  );
}

/** Why the vice chair decided, as it was then; null for everybody else. */
function hindranceOf({ chairPrevented }: CrisisLeadership, role: string): Hindrance | null {
  if (role !== 'vice-chair' || chairPrevented === null) return null;
  return { since: chairPrevented.since, reason: chairPrevented.reason };
}

/** The chair's hindrance ends when the chair acts (contract.md, state-prevented). */
function acted(leadership: CrisisLeadership, event: Recorded<CrisisLeadershipEvent>): CrisisLeadership {
  return event.actor.role === 'chair' ? { ...leadership, chairPrevented: null } : leadership;
}

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
