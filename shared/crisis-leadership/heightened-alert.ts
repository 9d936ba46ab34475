import type { z } from 'zod';
import type { JournalEvent } from '../journal/events.ts';
import type { DecisionContext } from '../kernel/decider.ts';
import { ok } from '../kernel/result.ts';
import { message } from '../language/message.ts';
import { reject } from '../rejection.ts';
import type { Decision } from '../rejection.ts';
import type { State } from '../state.ts';
import type { crisisLeadershipCommands } from './commands.ts';
import type { CrisisLeadershipEvent } from './events.ts';
import { JournalLines } from './journal-lines.ts';

type Data<Type extends keyof typeof crisisLeadershipCommands> = z.output<
  (typeof crisisLeadershipCommands)[Type]
>;
type Decided = Decision<CrisisLeadershipEvent | JournalEvent>;

/**
 * Heightened alert is declared by the government alone; here it is recorded with its source. From then on the executive
 * board (kommunstyrelsen) leads (LEH 3 kap. 2 §), and the krisledningsnämnd, which is for peacetime (LEH 2 kap. 2 §), is not
 * activated.
 */
export function declareHeightenedAlert(
  state: State,
  data: Data<'crisis-leadership.declare-heightened-alert'>,
  context: DecisionContext,
): Decided {
  if (state.crisisLeadership.heightenedAlert !== null) return reject('heightened-alert-already', 'alert');
  if (data.declaredAt > context.now) return reject('decided-in-future', 'declaredAt');
  const { alert, level, source, declaredAt, note } = data;
  const text = message('journal-line.heightened-alert-declared', { level, source });
  return ok([
    {
      type: 'crisis-leadership.heightened-alert-declared',
      payload: { alert, level, declaredAt },
      sealed: { source, ...(note === undefined ? {} : { note }) },
    },
    new JournalLines(state, context).decision(null, text),
  ]);
}

export function endHeightenedAlert(
  state: State,
  data: Data<'crisis-leadership.end-heightened-alert'>,
  context: DecisionContext,
): Decided {
  const { heightenedAlert } = state.crisisLeadership;
  if (heightenedAlert?.id !== data.alert) return reject('heightened-alert-not-declared', 'alert');
  if (data.endedAt < heightenedAlert.declaredAt) return reject('ended-before-declared', 'endedAt');
  if (data.endedAt > context.now) return reject('decided-in-future', 'endedAt');
  const { alert, endedAt, source } = data;
  const text = message('journal-line.heightened-alert-ended', { source });
  return ok([
    {
      type: 'crisis-leadership.heightened-alert-ended',
      payload: { alert, endedAt },
      sealed: { source },
    },
    new JournalLines(state, context).decision(null, text),
  ]);
}
