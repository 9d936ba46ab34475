import { useMemo } from 'react';
import type { CommandData } from '#shared/commands.ts';
import type { OutboxRow } from '#shared/sync/outbox-row.ts';
import { throwAway } from '../../sync/outbox.ts';
import { useOutboxStore } from '../../sync/outbox-store.ts';
import { sendCommand } from '../../sync/send-command.ts';
import { useConnection } from '../../sync/use-connection.ts';
import type { ComposedEntry } from './entry-draft.ts';

/** An entry that has been logged here and that the log has not yet numbered, as the outbox keeps it. */
export interface OutgoingEntry extends ComposedEntry {
  readonly command: string;
  /** When it was typed, ISO 8601; its event time where none is stated. */
  readonly typedAt: string;
  readonly status: 'sending' | 'unsent' | 'failed';
  /** Why it was refused, in Swedish. */
  readonly reason: string | null;
  /** It was recorded, and the log was put back from an older copy that lacks it. */
  readonly lostAgain: boolean;
}

/** Logs an entry: it shows as outgoing until the log has it. Null when it is kept or recorded; else why it is neither. */
export async function logEntry(composed: ComposedEntry, command: string): Promise<string | null> {
  const { data, occurredAt } = composed;
  const time = occurredAt === null ? {} : { occurredAt };
  const result = await sendCommand('journal.write', data, { id: command, form: false, ...time });
  return result.ok ? null : (result.problem.errors[0]?.title ?? result.problem.title);
}

/** Takes a refused entry back, to be changed by its writer; false where it could not be. */
export function takeBack({ command }: OutgoingEntry): Promise<boolean> {
  return throwAway(command);
}

/** The account's outgoing entries, oldest first. */
export function useOutgoing(): readonly OutgoingEntry[] {
  const rows = useOutboxStore((outbox) => outbox.rows);
  const { status } = useConnection();
  const connected = status !== 'disconnected';
  return useMemo(
    () => rows.filter(({ type }) => type === 'journal.write').map((row) => entryOf(row, connected)),
    [rows, connected],
  );
}

function entryOf(
  { id, data, occurredAt, stated, status, returned }: OutboxRow,
  connected: boolean,
): OutgoingEntry {
  return {
    data: data as CommandData<'journal.write'>,
    occurredAt: stated ? occurredAt : null,
    command: id,
    typedAt: occurredAt,
    status: status === 'returned' ? 'failed' : connected ? 'sending' : 'unsent',
    reason: returned === null ? null : (returned.errors[0]?.title ?? returned.title),
    lostAgain: returned?.because === 'lost-again',
  };
}
