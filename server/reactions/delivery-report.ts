import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Organisations } from '../commands/organisations.ts';
import { reportOn } from './delivery-jobs.ts';
import { derivedId } from './derived-id.ts';
import type { RowKey } from './outbox.ts';
import { submitAsSystem } from './system-actor.ts';

export type ReportedStatus = 'delivered' | 'failed';

/**
 * Takes a provider's report on what became of a message it had taken. Answers whether it was taken: false asks the provider
 * to report again. The same report twice is recorded once.
 */
export function deliveryReports(pool: Pool, organisations: Pick<Organisations, 'get'>, logger: Logger) {
  return async (row: RowKey, status: ReportedStatus): Promise<boolean> => {
    const { organisation, seq, position } = row;
    const { rows } = await pool.query<{ kind: string; content: string }>(
      `select kind, content from outbox where organisation = $1 and seq = $2 and position = $3 and kind <> 'timer'`,
      [organisation, seq, position],
    );
    const node = await organisations.get(organisation);
    const [found] = rows;
    if (found === undefined || node === null) return true;
    const said =
      status === 'delivered'
        ? ({ outcome: 'delivered' } as const)
        : ({ outcome: 'failed', reason: 'refused-by-provider' } as const);
    const id = derivedId(found.kind, organisation, seq, position, `reported/${status}`);
    const answer = await submitAsSystem(node, id, reportOn(found, said));
    if (answer.kind === 'invalid' || answer.kind === 'forbidden') {
      logger.error({ organisation, seq, position, status }, `a report on a delivery was ${answer.kind}`);
    }
    return answer.kind !== 'unavailable';
  };
}
