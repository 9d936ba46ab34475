import type { z } from 'zod';
import type { AlarmEvent } from '../alarm/events.ts';
import type { JournalEvent } from '../journal/events.ts';
import { systemLine } from '../journal/system-line.ts';
import type { DecisionContext } from '../kernel/decider.ts';
import { epoch, later } from '../kernel/later.ts';
import type { Result } from '../kernel/result.ts';
import { ok } from '../kernel/result.ts';
import { message } from '../language/message.ts';
import { reject } from '../rejection.ts';
import type { Decision, Rejection } from '../rejection.ts';
import type { StaffEvent } from '../staff/events.ts';
import type { State } from '../state.ts';
import type { escalationCommands } from './commands.ts';
import type { EscalationEvent } from './events.ts';
import { ruleOf, startEvents } from './start.ts';
import type { Escalation } from './state.ts';

type Data<Type extends keyof typeof escalationCommands> = z.output<(typeof escalationCommands)[Type]>;
type Decided = Decision<EscalationEvent | AlarmEvent | JournalEvent | StaffEvent>;

/** Least time that a held escalation has left when it is let go on, in milliseconds. */
const leastTime = 30_000;

/** What a rule has planned is started now, before its time or while it is held. */
export function startEscalation(
  state: State,
  data: Data<'escalation.start'>,
  context: DecisionContext,
): Decided {
  const found = findWaiting(state, data.escalation);
  return found.ok ? ok(startEvents(state, found.value, 'hand', context)) : found;
}

export function holdEscalation(state: State, data: Data<'escalation.hold'>): Decided {
  const found = findWaiting(state, data.escalation);
  if (!found.ok) return found;
  if (found.value.status === 'held') return reject('escalation-already-held', 'escalation');
  return ok([{ type: 'escalation.held', payload: { escalation: data.escalation }, sealed: {} }]);
}

/** It has as long left as when it was held, and at least half a minute. */
export function releaseEscalation(
  state: State,
  data: Data<'escalation.release'>,
  context: DecisionContext,
): Decided {
  const found = findWaiting(state, data.escalation);
  if (!found.ok) return found;
  const { heldAt, startsAt } = found.value;
  if (heldAt === null) return reject('escalation-not-held', 'escalation');
  const left = Math.max(leastTime, epoch(startsAt) - epoch(heldAt));
  const payload = { escalation: data.escalation, startsAt: later(context.now, left) };
  return ok([{ type: 'escalation.released', payload, sealed: {} }]);
}

export function cancelEscalation(
  state: State,
  data: Data<'escalation.cancel'>,
  context: DecisionContext,
): Decided {
  const found = findWaiting(state, data.escalation);
  if (!found.ok) return found;
  const { rule, incident } = found.value;
  const { reason } = data;
  const text = message('journal-line.escalation-cancelled', {
    rule: ruleOf(state, rule)?.name ?? rule,
    reason,
  });
  return ok([
    {
      type: 'escalation.ended',
      payload: { escalation: data.escalation, outcome: 'cancelled' },
      sealed: { reason },
    },
    systemLine(state, context, { incident, kind: 'decision', text }),
  ]);
}

/** The timer: refused where it has been started, held, put off or called off since it was planned. */
export function fireEscalation(
  state: State,
  data: Data<'escalation.fire'>,
  context: DecisionContext,
): Decided {
  const escalation = state.escalations.get(data.escalation);
  if (escalation?.status !== 'planned' || escalation.startsAt !== data.startsAt) {
    return reject('no-longer-due', 'escalation');
  }
  return ok(startEvents(state, escalation, 'timer', context));
}

function findWaiting(state: State, id: string): Result<Escalation, Rejection> {
  const escalation = state.escalations.get(id);
  if (escalation === undefined) return reject('escalation-not-found', 'escalation');
  const { status } = escalation;
  return status === 'planned' || status === 'held' ? ok(escalation) : reject('escalation-over', 'escalation');
}
