import { accountReader, redact } from '#shared/authorization/redact.ts';
import { withOlderRows } from '#shared/candidate-state.ts';
import { evolve } from '#shared/fold.ts';
import { applyChanges, emptyState } from '#shared/state.ts';
import type { State } from '#shared/state.ts';
import type { OrganisationNode } from '../commands/organisation-node.ts';
import type { EventLog } from '../event-log/event-log.ts';

/**
 * The state with a situation report, read from the log where the live fold has let it go; its texts as everybody may have them.
 * Null where there is no such report.
 */
export async function stateWithReport(
  log: Pick<EventLog, 'eventsOfRecord'>,
  { id: organisation, state }: Pick<OrganisationNode, 'id' | 'state'>,
  report: string,
): Promise<State | null> {
  if (state.situationReports.has(report)) return state;
  const older = emptyState();
  for (const event of await log.eventsOfRecord(organisation, report)) {
    const shown = redact(event, state, accountReader);
    if (shown !== null) applyChanges(older, evolve(older, shown));
  }
  return older.situationReports.has(report) ? withOlderRows(state, older) : null;
}
