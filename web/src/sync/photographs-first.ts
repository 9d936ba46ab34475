import type { OutboxAnswer } from '#shared/sync/outbox.ts';
import type { OutboxRow } from '#shared/sync/outbox-row.ts';
import { withTexts } from '../lib/with-texts.ts';

/**
 * What must reach the server before a command of a type can be sent: a photograph's or a file's bytes before its command. Answers null
 * when it is there, else what came of it: `later` tries again, `refused` returns the command to its author.
 */
type Preparation = (row: OutboxRow) => Promise<OutboxAnswer | null>;

/** By the type of command; loaded when the first of it is sent. */
const sendFile = async (): Promise<Preparation> =>
  (await withTexts(() => import('./send-photograph.ts'))).sendPhotograph;

/** By the type of command; loaded when the first of it is sent. */
const preparations: ReadonlyMap<string, () => Promise<Preparation>> = new Map<
  string,
  () => Promise<Preparation>
>([
  ['safety-point.add-photograph', sendFile],
  ['attachment.add', sendFile],
]);

/** Does what must be done before a row's command is sent; an answer where the row cannot be sent, else null. */
export async function prepare(row: OutboxRow): Promise<OutboxAnswer | null> {
  const load = preparations.get(row.type);
  if (load === undefined) return null;
  try {
    return await (
      await load()
    )(row);
  } catch {
    return { kind: 'later', retryAfter: null };
  }
}
