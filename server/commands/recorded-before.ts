import type { LoggedEvent } from '#shared/kernel/event.ts';
import type { EventLog } from '../event-log/event-log.ts';
import type { Receipt } from '../event-log/receipts.ts';

/** More events than any command leads to: a receipt that speaks of more is damaged, and is not followed. */
const mostOfOne = 10_000;

/** Of a receipt that names other events than its command's. It is in no hash; the log is. */
export class DamagedReceiptError extends Error {
  override readonly name = 'DamagedReceiptError';

  constructor(organisation: string, { command, firstSeq, lastSeq }: Receipt) {
    super(
      `the receipt of the command ${command} of ${organisation} names the events ${firstSeq} to ${lastSeq}, which are not its own`,
    );
  }
}

/**
 * The events that a command led to, by its receipt. `onFailure` is told of a receipt that names others (`DamagedReceiptError`): then the
 * log itself is looked through. Empty where that has none of the command's.
 */
export async function recordedBefore(
  log: Pick<EventLog, 'read' | 'ofCommand'>,
  organisation: string,
  receipt: Receipt,
  onFailure: (error: unknown, what: string) => void,
): Promise<readonly LoggedEvent[]> {
  const count = receipt.lastSeq - receipt.firstSeq + 1;
  if (receipt.firstSeq >= 1 && count >= 1 && count <= mostOfOne) {
    const events = await log.read(organisation, receipt.firstSeq - 1, count);
    if (events.length === count && events.every(({ command }) => command === receipt.command)) return events;
  }
  onFailure(new DamagedReceiptError(organisation, receipt), 'receipt');
  return await log.ofCommand(organisation, receipt.command);
}
