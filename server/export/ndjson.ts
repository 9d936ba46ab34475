/**
 * The log as NDJSON: one event a line in order from the first, then a line with the signed head.
 *
 * Purpose: an outsider can check that the log is whole (verify.ts), whatever of it they may read.
 * Invariants: every event's envelope is there, also of what a filter leaves out; a part that is left out is null and `absent` says
 * why; the file ends with the head of the last event. What proves an erasure is never filtered away.
 */
import type { LoggedEvent } from '#shared/kernel/event.ts';
import type { SignedHead } from '#shared/verify/signed-head.ts';

export type NdjsonParts = {
  /** The log from its first event, in order, page by page, what the reader may not see already withheld. */
  readonly pages: AsyncIterable<readonly LoggedEvent[]>;
  readonly selected: (event: LoggedEvent) => boolean;
  readonly head: SignedHead;
};

/** Yields the lines of a page at a time. */
export async function* ndjson({ pages, selected, head }: NdjsonParts): AsyncGenerator<string> {
  for await (const page of pages) {
    let lines = '';
    for (const event of page) {
      const kept = selected(event) || event.type === 'record.erased';
      lines += `${JSON.stringify(kept ? event : filtered(event))}\n`;
    }
    yield lines;
  }
  yield `${JSON.stringify({ head })}\n`;
}

/** An erased text stays told as erased, so that its erasure is still asked for. */
function filtered(event: LoggedEvent): LoggedEvent {
  const sealed = event.absent?.sealed === 'erased' ? 'erased' : 'filtered';
  return {
    ...event,
    payload: null,
    payloadSalt: null,
    sealed: null,
    sealedSalt: null,
    absent: { payload: 'filtered', sealed },
  };
}
