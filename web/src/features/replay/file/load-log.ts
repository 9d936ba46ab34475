import type { LoggedEvent } from '#shared/kernel/event.ts';
import { UnknownEventError } from '#shared/fold.ts';
import { Replay } from '#shared/replay/engine.ts';

/** Events are taken so many at a time, between which the page is drawn. */
const portion = 1_000;

export interface LoadedLog {
  readonly replay: Replay;
  readonly events: readonly LoggedEvent[];
  /** The position of an event that this viewer does not know, and from which it can tell nothing; null where it knows all. */
  readonly unknownFrom: number | null;
}

/** Reads a log into a replay, and says now and then how many events it has read. The last line is the signed head. */
export async function loadLog(
  lines: AsyncIterable<string>,
  onProgress: (events: number) => Promise<void>,
): Promise<LoadedLog> {
  const replay = new Replay();
  const events: LoggedEvent[] = [];
  let waiting: LoggedEvent[] = [];
  const take = (): void => {
    replay.take(waiting);
    events.push(...waiting);
    waiting = [];
  };
  try {
    for await (const line of lines) {
      const read = JSON.parse(line) as LoggedEvent | { readonly head: unknown };
      if ('head' in read) break;
      waiting.push(read);
      if (waiting.length < portion) continue;
      take();
      await onProgress(events.length);
    }
    take();
  } catch (error) {
    if (!(error instanceof UnknownEventError)) throw error;
    return { replay, events: events.slice(0, replay.seq), unknownFrom: replay.seq + 1 };
  }
  return { replay, events, unknownFrom: null };
}
