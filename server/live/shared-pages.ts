import type { Reader } from '#shared/authorization/redact.ts';
import { changesTexts } from '#shared/erasure/events.ts';
import type { EventsMessage } from '#shared/protocol/events-message.ts';
import type { OrganisationNode } from '../commands/organisation-node.ts';
import type { EventLog } from '../event-log/event-log.ts';
import { roomOf } from './broadcast.ts';
import { EncodedBatch } from './encoded-batch.ts';

const pageSize = 1_000;
/** So long (ms) a page is there for the next one who asks. */
const kept = 1_000;
/** At most so many are; those who were not cut off together are at as many positions as they are. */
const mostKept = 16;

/**
 * What followers lack who return: those who were cut off together lack the same, and it is read and encoded once for all of them.
 * A page that is kept may end before the head; the next one begins there.
 */
export function openSharedPages(log: EventLog, later: Later = unheld) {
  const pages = new Map<string, Promise<EncodedBatch | null>>();

  async function read(node: OrganisationNode, reader: Reader, after: number): Promise<EncodedBatch | null> {
    const events = await log.read(node.id, after, Math.min(pageSize, node.head.seq - after));
    const last = events.at(-1);
    if (last === undefined) return null;
    return new EncodedBatch({ after, to: last.seq, hash: last.hash, events }, node.state, reader);
  }

  function forget(organisation: string): void {
    for (const key of pages.keys()) if (key.startsWith(`${organisation}|`)) pages.delete(key);
  }

  return {
    /** What comes after a position before the head, as a reader may have it; null where the log has nothing there. */
    page: (node: OrganisationNode, reader: Reader, after: number): Promise<EncodedBatch | null> => {
      const key = `${roomOf(node.id, reader)}|${after}`;
      const found = pages.get(key);
      if (found !== undefined) return found;
      const page = read(node, reader, after);
      if (pages.size >= mostKept) return page;
      const letGo = () => {
        if (pages.get(key) === page) pages.delete(key);
      };
      pages.set(key, page);
      page.catch(letGo);
      later(kept, letGo);
      return page;
    },

    /** Lets a node's pages go when what its readers may see has changed; answers how to stop. */
    watch: (node: OrganisationNode): (() => void) => {
      const stopEvents = node.onEvents((message) => {
        if (changesWhatIsShown(message)) forget(node.id);
      });
      const stopResets = node.onReset(() => forget(node.id));
      return () => {
        stopEvents();
        stopResets();
      };
    },
  };
}

/** Does something after so many milliseconds. */
type Later = (milliseconds: number, work: () => void) => void;

/** Keeps no process from ending. */
const unheld: Later = (milliseconds, work) => void setTimeout(work, milliseconds).unref();

export type SharedPages = ReturnType<typeof openSharedPages>;

/** An event of a record may withhold what came before it (redact.ts). */
function changesWhatIsShown({ events }: EventsMessage): boolean {
  return events.some((event) => event.type.startsWith('record.') || changesTexts(event));
}
