import type { Pool } from 'pg';
import { message } from '#shared/language/message.ts';
import { openOutbox } from '../reactions/outbox.ts';
import { good, wrong } from './finding.ts';
import type { Finding } from './finding.ts';

/** Whether everything that is to be sent or done can be read: what cannot is neither, and an alarm may be among it. */
export async function outboxFindings(pool: Pool): Promise<Finding[]> {
  const { damaged } = await openOutbox(pool, 'doctor').figures();
  if (damaged.length === 0) return [good(message('doctor.outbox.readable'))];
  return damaged.map(({ kind, rows, first }) =>
    wrong(message('doctor.outbox.damaged', { kind, count: rows, first })),
  );
}
