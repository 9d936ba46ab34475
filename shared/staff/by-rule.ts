import type { DomainEvent } from '../events.ts';
import type { JournalEvent } from '../journal/events.ts';
import { systemLine } from '../journal/system-line.ts';
import type { DecisionContext } from '../kernel/decider.ts';
import type { Table } from '../kernel/table.ts';
import { message } from '../language/message.ts';
import type { State } from '../state.ts';
import type { StaffEvent } from './events.ts';
import { crisisGroups, groupName } from './groups.ts';
import type { StaffGroup } from './state.ts';

/**
 * The groups that a rule of escalation activates when it starts, for the incident that set it off: those that the organisation
 * has and that do not work already. `written` is how many journal lines the command has before these.
 */
export function activatedByRule(
  state: State,
  rule: { readonly name: string; readonly activates?: readonly string[] | undefined },
  incident: string,
  written: number,
  context: DecisionContext,
): readonly (StaffEvent | JournalEvent)[] {
  const known = crisisGroups(state.organisation);
  const groups = (rule.activates ?? []).filter(
    (group) => known.includes(group) && state.staffGroups.get(group)?.status !== 'active',
  );
  const motive = message('journal-line.staff-rule', { rule: rule.name });
  return groups.flatMap((group, index): (StaffEvent | JournalEvent)[] => {
    const last = state.journalWindow.last + written + index;
    const text = message('journal-line.staff-activated', {
      group: groupName(state.organisation, group),
      hasPlace: 'no',
      place: '',
      hasOrder: 'no',
      orderedBy: '',
      motive,
    });
    return [
      {
        type: 'staff.activated',
        payload: { activation: context.newId(), group, incident },
        sealed: { motive },
      },
      systemLine({ ...state, journalWindow: { ...state.journalWindow, last } }, context, {
        incident,
        kind: 'decision',
        text,
      }),
    ];
  });
}

/** The groups as they are with some events that are decided and not yet folded, so that no group is activated twice. */
export function withActivated(groups: Table<StaffGroup>, decided: readonly DomainEvent[]): Table<StaffGroup> {
  const activated = new Set(
    decided.flatMap((event) => (event.type === 'staff.activated' ? [event.payload.group] : [])),
  );
  if (activated.size === 0) return groups;
  const get = (id: string): StaffGroup | undefined => {
    const row = groups.get(id);
    return activated.has(id) ? ({ ...row, id, status: 'active' } as StaffGroup) : row;
  };
  return {
    get,
    has: (id) => activated.has(id) || groups.has(id),
    values: () => groups.values(),
  };
}
