import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Delivery } from '#shared/effects.ts';
import type { Organisations } from '../commands/organisations.ts';
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
    const { rows } = await pool.query<{ content: string }>(
      `select content from outbox where organisation = $1 and seq = $2 and position = $3 and kind = 'alarm-delivery'`,
      [organisation, seq, position],
    );
    const node = await organisations.get(organisation);
    const [found] = rows;
    if (found === undefined || node === null) return true;
    const delivery = JSON.parse(found.content) as Delivery;
    const data =
      status === 'delivered'
        ? { ...delivery, outcome: 'delivered' }
        : { ...delivery, outcome: 'failed', reason: 'refused-by-provider' };
    const id = derivedId('alarm-delivery', organisation, seq, position, `reported/${status}`);
    const answer = await submitAsSystem(node, id, { type: 'alarm.record-delivery', data });
    if (answer.kind === 'invalid' || answer.kind === 'forbidden') {
      logger.error({ organisation, seq, position, status }, `a report on a delivery was ${answer.kind}`);
    }
    return answer.kind !== 'unavailable';
  };
}
