import type { z } from 'zod';
import type { JournalEvent } from '../journal/events.ts';
import { systemLine } from '../journal/system-line.ts';
import type { DecisionContext } from '../kernel/decider.ts';
import { ok } from '../kernel/result.ts';
import { message } from '../language/message.ts';
import { reject } from '../rejection.ts';
import type { Decision } from '../rejection.ts';
import type { State } from '../state.ts';
import type { staffCommands } from './commands.ts';
import type { StaffEvent } from './events.ts';
import { groupName } from './groups.ts';
import { mayLead } from './may-lead.ts';
import { centralGroup } from './state.ts';

type Data<Type extends keyof typeof staffCommands> = z.output<(typeof staffCommands)[Type]>;
type Decided = Decision<StaffEvent | JournalEvent>;

/** A directive (inriktning): what the group wants reached, given also before it is activated. */
export function issueDirective(
  state: State,
  data: Data<'staff.issue-directive'>,
  context: DecisionContext,
): Decided {
  const { directive, group = centralGroup, text, owner } = data;
  const refused = mayLead(state, context.actor, group);
  if (refused !== null) return refused;
  if (state.directives.has(directive)) return reject('id-already-used', 'directive');
  const line = message('journal-line.directive', {
    group: groupName(state.organisation, group),
    text,
    hasOwner: owner === undefined ? 'no' : 'yes',
    owner: owner ?? '',
  });
  return ok([
    {
      type: 'staff.directive-issued',
      payload: { directive, group, followUpAt: data.followUpAt ?? null },
      sealed: { text, ...(owner === undefined ? {} : { owner }) },
    },
    systemLine(state, context, { incident: incidentOf(state, group), kind: 'decision', text: line }),
  ]);
}

/** How a directive goes. One that is fulfilled or withdrawn stays as it is. */
export function followUpDirective(
  state: State,
  data: Data<'staff.follow-up-directive'>,
  context: DecisionContext,
): Decided {
  const { directive, status, note, followUpAt } = data;
  const row = state.directives.get(directive);
  if (row === undefined) return reject('directive-not-found', 'directive');
  const refused = mayLead(state, context.actor, row.group);
  if (refused !== null) return refused;
  if (row.status !== 'ongoing') return reject('directive-already-ended', 'directive');
  const line = message('journal-line.directive-followed-up', {
    hasText: row.text === null ? 'no' : 'yes',
    text: row.text ?? '',
    status,
    note,
  });
  return ok([
    {
      type: 'staff.directive-followed-up',
      payload: { directive, status, followUpAt: status === 'ongoing' ? (followUpAt ?? null) : null },
      sealed: { note },
    },
    systemLine(state, context, { incident: incidentOf(state, row.group), kind: 'measure', text: line }),
  ]);
}

/** The journal line stands with the incident that the group was activated for. */
function incidentOf(state: State, group: string): string | null {
  const row = state.staffGroups.get(group);
  return row?.status === 'active' ? row.incident : null;
}
