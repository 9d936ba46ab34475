import type { OutboxRow } from './outbox-row.ts';

/** What is sent of a row, by whomever: the same at every sending, for a command sent again with another content is refused. */
export type SentCommand = Pick<OutboxRow, 'id' | 'type' | 'data'> & {
  /** ISO 8601. */
  readonly occurredAt?: string;
  readonly basedOn?: { readonly seq: number; readonly hash: string };
};

/** A correction states its own time in its data; the moment of writing it is no time of what happened. */
export function sentCommand({
  id,
  type,
  data,
  occurredAt,
  basedOn,
}: Pick<OutboxRow, 'id' | 'type' | 'data' | 'occurredAt' | 'basedOn'>): SentCommand {
  return {
    id,
    type,
    data,
    ...(type === 'journal.correct' ? {} : { occurredAt }),
    ...(basedOn === null ? {} : { basedOn }),
  };
}
