import type { z } from 'zod';
import type { IncidentEvent } from '../incident/events.ts';
import type { Incident } from '../incident/state.ts';
import { findIncident, openIncident } from '../incident/find.ts';
import { incidentName } from '../incident/journal-lines.ts';
import { proposedLevel } from '../incident/decide.ts';
import type { JournalEvent } from '../journal/events.ts';
import { systemLine } from '../journal/system-line.ts';
import type { DecisionContext } from '../kernel/decider.ts';
import type { Result } from '../kernel/result.ts';
import { ok } from '../kernel/result.ts';
import { message } from '../language/message.ts';
import { reject } from '../rejection.ts';
import type { Decision, Rejection } from '../rejection.ts';
import type { State } from '../state.ts';
import { actingChair } from './acting-chair.ts';
import type { crisisLeadershipCommands } from './commands.ts';
import { standingActivations } from './active.ts';
import type { CrisisLeadershipEvent } from './events.ts';
import type { ActivationRequest } from './state.ts';

type Data<Type extends keyof typeof crisisLeadershipCommands> = z.output<
  (typeof crisisLeadershipCommands)[Type]
>;

/** Asks the chair to decide; an incident has at most one question waiting. */
export function requestActivation(
  state: State,
  data: Data<'crisis-leadership.request-activation'>,
  context: DecisionContext,
): Decision<CrisisLeadershipEvent | JournalEvent> {
  const { requests, heightenedAlert } = state.crisisLeadership;
  if (data.request in requests) return reject('id-already-used', 'request');
  if (heightenedAlert !== null) return reject('executive-board-leads', 'request');
  const found = openIncident(state, data.incident);
  if (!found.ok) return found;
  const waiting = waitingRequest(state, data.incident);
  if (waiting !== undefined) return reject('request-already-waiting', 'incident', { request: waiting.id });
  if (isActivated(state, data.incident)) return reject('already-activated', 'incident');
  const { motive, presentedBy } = data;
  return ok([
    {
      type: 'crisis-leadership.activation-requested',
      payload: { request: data.request, incident: data.incident },
      sealed: { motive, ...(presentedBy === undefined ? {} : { presentedBy }) },
    },
    systemLine(state, context, {
      incident: data.incident,
      kind: 'decision',
      text: message('journal-line.activation-requested', {
        incident: incidentName(found.value.number),
        motive,
      }),
    }),
  ]);
}

/** Recorded once, so that everyone sees that the chair has the brief before them. */
export function openBrief(
  state: State,
  data: Data<'crisis-leadership.open-brief'>,
  context: DecisionContext,
): Decision<CrisisLeadershipEvent> {
  if (!actingChair(state, context.actor)) return reject('chair-not-prevented');
  const request = state.crisisLeadership.requests[data.request];
  if (request === undefined) return reject('request-not-found', 'request');
  if (request.status !== 'waiting') return reject('request-already-answered', 'request');
  return ok([{ type: 'crisis-leadership.brief-opened', payload: { request: request.id }, sealed: {} }]);
}

/** LEH 2 kap. 3 § third paragraph: the vice chair stands in for a chair who is prevented. */
export function statePrevented(
  state: State,
  data: Data<'crisis-leadership.state-prevented'>,
  context: DecisionContext,
): Decision<CrisisLeadershipEvent | JournalEvent> {
  if (state.crisisLeadership.chairPrevented !== null) return reject('chair-already-prevented', 'who');
  return ok([
    { type: 'crisis-leadership.prevented', payload: { who: 'chair' }, sealed: { reason: data.reason } },
    systemLine(state, context, {
      incident: null,
      kind: 'event',
      text: message('journal-line.chair-prevented', { reason: data.reason }),
    }),
  ]);
}

/**
 * LEH 2 kap. 3 §: the chair, else the vice chair, decides; no request is needed. Activating makes the incident
 * extraordinary; declining leaves its level as it is.
 */
export function decideActivation(
  state: State,
  data: Data<'crisis-leadership.decide-activation'>,
  context: DecisionContext,
): Decision<CrisisLeadershipEvent | IncidentEvent | JournalEvent> {
  if (!actingChair(state, context.actor)) return reject('chair-not-prevented');
  const checked = checkActivation(state, data);
  if (!checked.ok) return checked;
  const { incident, request } = checked.value;
  const { holds, grounds } = seenConditions(data.conditions);
  const text = message(data.decision === 'activate' ? 'journal-line.activated' : 'journal-line.declined', {
    incident: incidentName(incident.number),
    motive: data.motive,
  });
  return ok([
    {
      type: 'crisis-leadership.activation-decided',
      payload: {
        activation: data.activation,
        request: request?.id ?? null,
        incident: incident.id,
        decision: data.decision,
        level: data.level,
        conditions: holds,
      },
      sealed: { motive: data.motive, grounds },
    },
    ...raisedLevel(incident, data),
    systemLine(state, context, { incident: incident.id, kind: 'decision', text }),
  ]);
}

type Decided = Pick<
  Data<'crisis-leadership.decide-activation'>,
  'activation' | 'request' | 'incident' | 'decision' | 'level' | 'motive' | 'conditions' | 'restrict'
>;

/** What a decision about activation must fulfil, whoever gives it and however: the incident and the question that it answers. */
export function checkActivation(
  state: State,
  data: Decided,
): Result<{ readonly incident: Incident; readonly request: ActivationRequest | null }, Rejection> {
  const { requests, activations, heightenedAlert } = state.crisisLeadership;
  if (data.activation in activations) return reject('id-already-used', 'activation');
  const activates = data.decision === 'activate';
  if (activates && heightenedAlert !== null) return reject('executive-board-leads', 'decision');
  // A question about an incident that has been closed meanwhile can still be answered with no.
  const found = activates
    ? openIncident(state, data.incident)
    : findIncident(state, data.incident, 'incident');
  if (!found.ok) return found;
  const incident = found.value;
  const request = data.request === undefined ? null : requests[data.request];
  if (request === undefined) return reject('request-not-found', 'request');
  if (request !== null && request.incident !== incident.id) {
    return reject('request-for-another-incident', 'request');
  }
  if (request?.status === 'answered') return reject('request-already-answered', 'request');
  if (activates && data.level !== 'extraordinary') return reject('activation-needs-extraordinary', 'level');
  // LEH 1 kap. 4 §: the three together; what is not known yet hinders nobody.
  const isUnmet = (data.conditions ?? []).some(({ holds }) => holds === 'no');
  if (activates && isUnmet) return reject('condition-not-met', 'conditions');
  // Whoever says no a moment after another has said yes has no question left to answer.
  const answers = request !== null || waitingRequest(state, incident.id) !== undefined;
  if ((activates || !answers) && isActivated(state, incident.id)) {
    return reject('already-activated', 'incident');
  }
  return ok({ incident, request });
}

/** Activating makes the incident extraordinary. */
export function raisedLevel(incident: Incident, data: Decided): readonly IncidentEvent[] {
  if (data.decision !== 'activate' || incident.level === 'extraordinary') return [];
  const payload = {
    incident: incident.id,
    level: 'extraordinary' as const,
    previous: incident.level,
    proposed: proposedLevel(incident),
  };
  // A restricted motive stands with the activation alone, so that the incident's own texts need not be restricted.
  const sealed = data.restrict === undefined ? { motive: data.motive } : {};
  return [{ type: 'incident.classified', payload, sealed }];
}

/** The conditions as an event holds them: which hold in the payload, why in the sealed part, in the same order. */
export function seenConditions(conditions: Data<'crisis-leadership.decide-activation'>['conditions']) {
  const seen = conditions ?? [];
  return {
    holds: seen.map(({ condition, holds }) => ({ condition, holds })),
    grounds: seen.map(({ grounds }) => grounds ?? null),
  };
}

function waitingRequest(state: State, incident: string): ActivationRequest | undefined {
  return Object.values(state.crisisLeadership.requests).find(
    (one) => one.incident === incident && one.status === 'waiting',
  );
}

function isActivated(state: State, incident: string): boolean {
  const made = standingActivations(state.crisisLeadership).some((one) => one.incident === incident);
  return made && state.incidents.get(incident)?.level === 'extraordinary';
}
