import { z } from 'zod';
import type { LoggedEvent } from '../kernel/event.ts';
import { thingId, time } from '../kernel/text.ts';
import { position } from './position.ts';

/** The envelope in which every command is sent; `data` is checked by the schema of its type. */
export const commandMessage = z.strictObject({
  id: thingId,
  type: z.string().max(80),
  data: z.record(z.string(), z.unknown()),
  occurredAt: time.optional(),
  /** When the device sent it, by its own clock: tells how wrong that clock is. */
  sentAt: time.optional(),
  /** The position of the log that its author had seen; what somebody else has changed since is kept as a conflict. */
  basedOn: position.optional(),
  /** The account whose unsent entry this is, where a duty officer has taken it over and sends it. */
  onBehalfOf: thingId.optional(),
});

/** The answer to a command that was recorded, the same for every retry of it. */
export type CommandReceipt = {
  readonly seq: number;
  readonly hash: string;
  readonly events: readonly LoggedEvent[];
  readonly recordedAt: string;
};
