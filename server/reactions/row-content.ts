/**
 * What stands in a row of the outbox, found in its text as `decide-batch.ts` writes it. PostgreSQL is not asked to read the text as JSON:
 * before version 16 it cannot be asked whether it is any, and one row that somebody has damaged would stop the statement, and with it
 * every alarm and timer of every organisation. What it finds is read as JSON here, a row at a time.
 */

/** How it ended with a row whose content is no JSON: it is left where it is, and looked at again after `damagedWait`, in milliseconds. */
export const damaged = 'damaged';
export const damagedWait = 3_600_000;

const deliveryKinds = ['alarm-delivery', 'status-request-delivery'] as const;
export const knownKinds: readonly string[] = ['timer', ...deliveryKinds];
export const isDelivery = `kind in (${deliveryKinds.map((kind) => `'${kind}'`).join(', ')})`;

/** SQL: a delivery's channel, a timer's command; null of another kind of row, and of one that is damaged. */
export const channelOf = `case when ${isDelivery} then
  substring(content from '^ *[{].*"channel" *: *"([^"]*)".*[}] *$') end`;
export const commandOf = `case kind when 'timer' then
  substring(content from '^ *[{] *"command" *: *[{] *"type" *: *"([^"]*)".*[}] *[}] *$') end`;

/** SQL: whether a row of a known kind cannot be read. */
export const isDamaged = `((${isDelivery} and (${channelOf}) is null) or (kind = 'timer' and (${commandOf}) is null)
  or outcome is not distinct from '${damaged}')`;

/** Of a row whose content is no JSON. */
export class DamagedRowError extends Error {
  override readonly name = 'DamagedRowError';
}

/** @throws DamagedRowError */
export function readContent(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch (error) {
    throw new DamagedRowError('the content of a row of the outbox is no JSON', { cause: error });
  }
}
