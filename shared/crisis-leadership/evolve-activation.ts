import { survivor } from '../incident/merged.ts';
import type { Recorded } from '../kernel/event.ts';
import type { State } from '../state.ts';
import { standingActivations } from './active.ts';
import type { CrisisLeadershipEvent } from './events.ts';
import type { Activation, ActivationRequest, CrisisLeadership, Hindrance, Oral } from './state.ts';

type OfType<Type extends CrisisLeadershipEvent['type']> = Recorded<
  Extract<CrisisLeadershipEvent, { type: Type }>
>;

/** A decision about activation, given in the console or (`oral`) by word of mouth. */
export function decided(
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
export function confirmed(
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
export function hindranceOf({ chairPrevented }: CrisisLeadership, role: string): Hindrance | null {
  if (role !== 'vice-chair' || chairPrevented === null) return null;
  return { since: chairPrevented.since, reason: chairPrevented.reason };
}

/** The chair's hindrance ends when the chair acts (contract.md, state-prevented). */
export function acted(
  leadership: CrisisLeadership,
  event: Recorded<CrisisLeadershipEvent>,
): CrisisLeadership {
  return event.actor.role === 'chair' ? { ...leadership, chairPrevented: null } : leadership;
}
