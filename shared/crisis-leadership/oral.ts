import type { z } from 'zod';
import type { IncidentEvent } from '../incident/events.ts';
import { incidentName } from '../incident/journal-lines.ts';
import type { JournalEvent } from '../journal/events.ts';
import type { DecisionContext } from '../kernel/decider.ts';
import { later } from '../kernel/later.ts';
import { ok } from '../kernel/result.ts';
import { message } from '../language/message.ts';
import { reject } from '../rejection.ts';
import type { Decision } from '../rejection.ts';
import type { State } from '../state.ts';
import { heldTakeovers, standingActivations } from './active.ts';
import type { crisisLeadershipCommands } from './commands.ts';
import { checkActivation, raisedLevel, seenConditions } from './decide-activation.ts';
import type { CrisisLeadershipEvent } from './events.ts';
import { JournalLines } from './journal-lines.ts';
import { returned } from './returned.ts';
import type { Activation, Oral } from './state.ts';

type Data<Type extends keyof typeof crisisLeadershipCommands> = z.output<
  (typeof crisisLeadershipCommands)[Type]
>;
type Decided = Decision<CrisisLeadershipEvent | IncidentEvent | JournalEvent>;

/** Whoever telephones first and writes afterwards may state that it was decided so long before the incident was reported, in ms. */
const writtenAfter = 3_600_000;

/**
 * The chair decided by word of mouth, and the duty officer writes it down (Förvaltningslagen 27 §): it counts from when it was
 * given, is marked as oral everywhere, and waits for the chair's own confirmation. The vice chair's counts while the chair is prevented.
 */
export function recordOralDecision(
  state: State,
  data: Data<'crisis-leadership.record-oral-decision'>,
  context: DecisionContext,
): Decided {
  const by = deciderOf(data);
  if (by === null) return reject('decider-not-chair', 'decidedBy');
  if (by === 'vice-chair' && state.crisisLeadership.chairPrevented === null) {
    return reject('vice-chair-without-hindrance', 'decidedBy');
  }
  if (data.decidedAt > context.now) return reject('decided-in-future', 'decidedAt');
  const { terminatedAt } = state.crisisLeadership;
  const isEnded = terminatedAt !== null && data.decidedAt <= terminatedAt;
  if (data.decision === 'activate' && isEnded) return reject('decided-before-termination', 'decidedAt');
  const checked = checkActivation(state, data);
  if (!checked.ok) return checked;
  const { incident, request } = checked.value;
  if (data.decidedAt < later(incident.reportedAt, -writtenAfter)) {
    return reject('decided-before-incident', 'decidedAt');
  }
  const { activation, decision, level, motive, decidedBy, decidedAt, recognisedBy } = data;
  const { holds, grounds } = seenConditions(data.conditions);
  const lines = new JournalLines(state, context);
  const text = message('journal-line.oral-decision', {
    decision,
    incident: incidentName(incident.number),
    decidedBy,
    recognisedBy,
    motive,
  });
  return ok([
    {
      type: 'crisis-leadership.oral-decision-recorded',
      payload: {
        activation,
        request: request?.id ?? null,
        incident: incident.id,
        decision,
        level,
        by,
        decidedAt,
        levelBefore: incident.level,
        conditions: holds,
      },
      sealed: { motive, decidedBy, recognisedBy, grounds },
    },
    ...raisedLevel(incident, data),
    lines.decision(incident.id, text),
  ]);
}

/** LEH 2 kap. 3 §: nobody else can have decided. Null where neither `by` nor the words name the chair or the vice chair. */
function deciderOf({
  by,
  decidedBy,
}: Pick<Data<'crisis-leadership.record-oral-decision'>, 'by' | 'decidedBy'>): Oral['by'] | null {
  const isVice = /\bvice|\bv\.?\s*ordf/i.test(decidedBy);
  if (by !== undefined) return by === 'chair' && isVice ? null : by;
  if (isVice) return 'vice-chair';
  return /ordf|chair/i.test(decidedBy) ? 'chair' : null;
}

/**
 * The one who decided confirms it, or denies it: a denied activation is void from then on, what it took over reverts, the level
 * that it gave is taken back, and what was done under it stays recorded.
 */
export function confirmOralDecision(
  state: State,
  data: Data<'crisis-leadership.confirm-oral-decision'>,
  context: DecisionContext,
): Decided {
  const activation = state.crisisLeadership.activations[data.activation];
  if (activation === undefined) return reject('activation-not-found', 'activation');
  const { oral } = activation;
  if (oral === null) return reject('decision-not-oral', 'activation');
  if (oral.confirmed !== null) return reject('oral-decision-already-answered', 'activation');
  if (context.actor.role !== oral.by) return reject('not-own-decision', 'activation');
  const { confirmed, note } = data;
  const lines = new JournalLines(state, context);
  const number = state.incidents.get(activation.incident)?.number;
  const line = lines.decision(
    activation.incident,
    message('journal-line.oral-decision-confirmed', {
      confirmed: confirmed ? 'yes' : 'no',
      incident: number === undefined ? '' : incidentName(number),
      hasNote: note === undefined ? 'no' : 'yes',
      note: note ?? '',
    }),
  );
  const answer: CrisisLeadershipEvent = {
    type: 'crisis-leadership.oral-decision-confirmed',
    payload: { activation: activation.id, confirmed },
    sealed: note === undefined ? {} : { note },
  };
  if (confirmed || activation.decision === 'decline') return ok([answer, line]);
  return ok([answer, line, ...undone(state, activation, lines)]);
}

/** What falls with a denied activation: the areas held, unless another activation carries them, and the level that it gave. */
function undone(
  state: State,
  activation: Activation,
  lines: JournalLines,
): readonly (CrisisLeadershipEvent | IncidentEvent | JournalEvent)[] {
  const others = standingActivations(state.crisisLeadership).filter(({ id }) => id !== activation.id);
  const { period, status } = state.crisisLeadership;
  const falls = status === 'active' && activation.period === period && others.length === 0;
  const held = falls ? heldTakeovers(state.crisisLeadership) : [];
  const carriesLevel = others.some(({ incident }) => incident === activation.incident);
  const motive = message('journal-line.oral-decision-denied');
  return [
    ...held.flatMap((takeover) => returned(state, takeover, 'void', motive, lines)),
    ...(carriesLevel ? [] : levelTakenBack(state, activation, motive)),
  ];
}

function levelTakenBack(state: State, activation: Activation, motive: string): readonly IncidentEvent[] {
  const incident = state.incidents.get(activation.incident);
  const before = activation.oral?.levelBefore ?? 'major';
  if (incident?.status !== 'open' || incident.level !== 'extraordinary') return [];
  if (before === 'extraordinary') return [];
  const proposed = incident.proposal?.level ?? 'disruption';
  const payload = { incident: incident.id, level: before, previous: incident.level, proposed };
  return [{ type: 'incident.classified', payload, sealed: { motive } }];
}
