import type { Recorded } from '../kernel/event.ts';
import type { Change, State } from '../state.ts';
import type { CrisisLeadershipEvent } from './events.ts';
import type { ActivationRequest, CrisisLeadership, Takeover } from './state.ts';

/** The changes that a crisis-leadership event makes. */
export function evolveCrisisLeadership(state: State, event: Recorded<CrisisLeadershipEvent>): Change[] {
  const before = state.crisisLeadership;
  const next = after(before, event);
  const status = statusOf(next);
  const since = status === before.status ? before.since : event.occurredAt;
  return [{ single: 'crisisLeadership', value: { ...next, status, since } }];
}

/** `active` outranks `requested`; a question after the activity has ended counts again. */
function statusOf(leadership: CrisisLeadership): CrisisLeadership['status'] {
  if (leadership.status === 'active') return 'active';
  const waiting = Object.values(leadership.requests).some((request) => request.status === 'waiting');
  if (waiting) return 'requested';
  return leadership.terminatedAt === null ? 'inactive' : 'terminated';
}

function after(before: CrisisLeadership, event: Recorded<CrisisLeadershipEvent>): CrisisLeadership {
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
      return decided(before, event);
    case 'crisis-leadership.taken-over': {
      const takeover: Takeover = {
        id: event.payload.takeover,
        committee: event.payload.committee,
        area: event.sealed?.area ?? null,
        motive: event.sealed?.motive ?? null,
        takenOverAt: occurredAt,
        takenOverBy: by,
        returnedAt: null,
        returnedBy: null,
        returnMotive: null,
      };
      return acted({ ...before, takeovers: { ...before.takeovers, [takeover.id]: takeover } }, event);
    }
    case 'crisis-leadership.handed-back': {
      const held = before.takeovers[event.payload.takeover];
      if (held === undefined) return before;
      const returned = returnedTakeover(held, occurredAt, 'handback', event.sealed?.motive ?? null);
      return acted({ ...before, takeovers: { ...before.takeovers, [held.id]: returned } }, event);
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
      };
      return acted({ ...before, decisions: { ...before.decisions, [decision.id]: decision } }, event);
    }
    case 'crisis-leadership.terminated':
      return terminated(before, event);
  }
}

type OfType<Type extends CrisisLeadershipEvent['type']> = Recorded<
  Extract<CrisisLeadershipEvent, { type: Type }>
>;

function decided(
  before: CrisisLeadership,
  event: OfType<'crisis-leadership.activation-decided'>,
): CrisisLeadership {
  const { payload, sealed } = event;
  const answered =
    payload.request === null ? waitingFor(before, payload.incident) : before.requests[payload.request];
  const activation = {
    id: payload.activation,
    request: answered?.id ?? null,
    incident: payload.incident,
    decision: payload.decision,
    level: payload.level,
    motive: sealed?.motive ?? null,
    decidedAt: event.occurredAt,
    decidedBy: sealed?.recordedBy ?? null,
    role: event.actor.role,
    presentedBy: answered?.presentedBy ?? null,
  };
  const requests =
    answered === undefined
      ? before.requests
      : { ...before.requests, [answered.id]: { ...answered, status: 'answered' as const } };
  const status = payload.decision === 'activate' ? 'active' : before.status;
  const activations = { ...before.activations, [activation.id]: activation };
  return acted({ ...before, status, requests, activations }, event);
}

/** A decision without a named request answers the question that waits about the same incident. */
function waitingFor(leadership: CrisisLeadership, incident: string): ActivationRequest | undefined {
  return Object.values(leadership.requests).find(
    (one) => one.incident === incident && one.status === 'waiting',
  );
}

/** The chair's hindrance ends when the chair acts (contract.md, state-prevented). */
function acted(leadership: CrisisLeadership, event: Recorded<CrisisLeadershipEvent>): CrisisLeadership {
  return event.actor.role === 'chair' ? { ...leadership, chairPrevented: null } : leadership;
}

function returnedTakeover(
  held: Takeover,
  returnedAt: string,
  returnedBy: 'handback' | 'termination',
  returnMotive: string | null,
): Takeover {
  return { ...held, returnedAt, returnedBy, returnMotive };
}

function terminated(
  before: CrisisLeadership,
  event: OfType<'crisis-leadership.terminated'>,
): CrisisLeadership {
  const { decidedAt, endedBy } = event.payload;
  const motive = event.sealed?.motive ?? null;
  const takeovers = Object.fromEntries(
    Object.entries(before.takeovers).map(([id, held]) => [
      id,
      held.returnedAt === null ? returnedTakeover(held, decidedAt, 'termination', motive) : held,
    ]),
  );
  return { ...before, status: 'terminated', terminatedAt: decidedAt, terminatedBy: endedBy, takeovers };
}
