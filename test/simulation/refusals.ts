import { roleFor } from '../../shared/authorization/capabilities.ts';
import { withChanges } from '../../shared/candidate-state.ts';
import { commandSchemas } from '../../shared/commands.ts';
import type { Command } from '../../shared/commands.ts';
import { decide } from '../../shared/domain.ts';
import { evolve } from '../../shared/fold.ts';
import type { LoggedEvent } from '../../shared/kernel/event.ts';
import { emptyState } from '../../shared/state.ts';
import type { State } from '../../shared/state.ts';
import { sentCommand } from '../../shared/sync/sent-command.ts';
import { holders } from './given-commands.ts';
import type { Answered } from './ledger.ts';
import type { Night } from './night.ts';

const anyId = '00000000-0000-4000-b000-000000000000';

/**
 * L4: whatever was refused had to be, by the log as it was at some moment between the question and the answer, and the clock of
 * the node that answered.
 */
export function causeless({ ledger, commits }: Night, log: readonly LoggedEvent[]): string[] {
  // When what was recorded is not known, neither is what a refusal rested on.
  if (commits.length === 0) return [];
  const states: State[] = [emptyState()];
  for (const event of log)
    states.push(withChanges(states.at(-1) as State, evolve(states.at(-1) as State, event)));
  const headAt = (time: number): number => commits.findLast(({ at }) => at <= time)?.seq ?? 0;
  return ledger.answers.flatMap((answered) => {
    const { id, came, left, answer } = answered;
    if (answer.kind !== 'refused' || answer.problem.httpStatus !== 422) return [];
    // What came in the same moment as a commit may have been decided before it.
    const moments = states.slice(headAt(came - 1), headAt(left) + 1);
    const { code } = answer.problem;
    const isDue = (state: State): boolean =>
      answered.clocks.some((now) => refusalOf(state, answered, now, ledger.rows) === code);
    return moments.some(isDue) ? [] : [`L4: ${id} was refused (${code}), and at no moment had to be`];
  });
}

/** By the clock of the node that answered, in ms. */
function refusalOf(
  state: State,
  { id }: Answered,
  now: number,
  rows: Night['ledger']['rows'],
): string | null {
  const row = rows.get(id);
  const holder = holders.find(({ account }) => account === row?.account);
  if (row === undefined || holder === undefined) throw new Error('an answer is of something that was given');
  const { account, role, safetyPoint } = holder;
  const command = { type: row.type, data: commandSchemas[row.type].parse(row.data) } as Command;
  if (roleFor([role], row.type) === null) return 'forbidden';
  const stated = command.type === 'journal.correct' ? command.data.occurredAt : undefined;
  const at = new Date(now).toISOString();
  const decided = decide(state, command, {
    actor: { account, name: role, role, roles: [role], department: null, safetyPoint },
    now: at,
    occurredAt: stated ?? sentCommand(row).occurredAt ?? at,
    head: 0,
    newId: () => anyId,
  });
  return decided.ok ? null : decided.failure.code;
}
