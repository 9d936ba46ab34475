import type { z } from 'zod';
import type { JournalEvent } from '../journal/events.ts';
import { systemLine } from '../journal/system-line.ts';
import type { DecisionContext } from '../kernel/decider.ts';
import { ok } from '../kernel/result.ts';
import { message } from '../language/message.ts';
import { reject } from '../rejection.ts';
import type { Decision } from '../rejection.ts';
import type { State } from '../state.ts';
import type { safetyPointCommands } from './commands.ts';
import { pointName } from './decide-needs.ts';
import type { SafetyPointEvent } from './events.ts';
import { notTheirs } from './theirs.ts';

type Data<Type extends keyof typeof safetyPointCommands> = z.output<(typeof safetyPointCommands)[Type]>;

/** The shift that leaves a point tells the next what it needs to know. */
export function handOverPoint(
  state: State,
  data: Data<'safety-point.hand-over'>,
  context: DecisionContext,
): Decision<SafetyPointEvent> {
  const { handOver, safetyPoint, note, to } = data;
  const refused = notTheirs(state, safetyPoint, context);
  if (refused !== null) return refused;
  if (state.pointHandOvers.has(handOver)) return reject('id-already-used', 'handOver');
  return ok([
    {
      type: 'safety-point.handed-over',
      payload: { handOver, safetyPoint, account: context.actor.account },
      sealed: { note, ...(to === undefined ? {} : { to }) },
    },
  ]);
}

/** Somebody else than the one who left it has read it and goes on. */
export function receivePoint(
  state: State,
  { handOver }: Data<'safety-point.receive'>,
  context: DecisionContext,
): Decision<SafetyPointEvent | JournalEvent> {
  const row = state.pointHandOvers.get(handOver);
  if (row === undefined) return reject('hand-over-not-found', 'handOver');
  const { safetyPoint } = row;
  const refused = notTheirs(state, safetyPoint, context, 'handOver');
  if (refused !== null) return refused;
  if (row.status !== 'waiting') return reject('point-hand-over-ended', 'handOver');
  const { account } = context.actor;
  if (row.account === account) return reject('point-hand-over-own', 'handOver');
  const text = message('journal-line.point-handed-over', { point: pointName(state, safetyPoint) });
  return ok([
    { type: 'safety-point.hand-over-received', payload: { handOver, safetyPoint, account }, sealed: {} },
    systemLine(state, context, { incident: null, kind: 'event', text }),
  ]);
}
