import type { CommandData } from '#shared/commands.ts';
import { channels } from '#shared/kernel/channels.ts';
import { statedTime, writtenTime } from '../../lib/stated-time.ts';
import { type EntryType, kindOf, typeOf } from './entry-kinds.ts';
import { readEntry } from './read-entry.ts';

/** What somebody has typed of an entry and not yet sent. Plain fields, so that it survives a reload. */
export interface EntryDraft {
  readonly type: EntryType;
  readonly text: string;
  /** As typed; empty is now. */
  readonly time: string;
  readonly who: string;
  readonly channel: string;
  /** An incident's id, empty for the shift; null until somebody chooses. */
  readonly incident: string | null;
  readonly restricted: boolean;
  readonly ground: string;
  /** The chips that have been undone: what they were read from is only words then. */
  readonly plainTime: boolean;
  readonly plainIncident: boolean;
}

export const emptyEntry: EntryDraft = {
  type: 'in',
  text: '',
  time: '',
  who: '',
  channel: 'phone',
  incident: null,
  restricted: false,
  ground: '',
  plainTime: false,
  plainIncident: false,
};

/** An entry as it is sent. `occurredAt` is left out where it happened now. */
export interface ComposedEntry {
  readonly data: CommandData<'journal.write'>;
  readonly occurredAt: string | null;
}

export type EntryFault = 'text' | 'time' | 'ground';

export interface DraftReading {
  readonly text: string;
  /** When it happened, ISO 8601; null: now. */
  readonly occurredAt: string | null;
  /** The chip "05:30", read from the words. */
  readonly readTime: string | null;
  /** The chip "H-043": the incident that the words name. */
  readonly readIncident: string | null;
  readonly incident: string | null;
  readonly faults: readonly EntryFault[];
}

/** What a draft says. `incidents` gives the id of an open incident by its number; `standing` is the one that is shown. */
export function readDraft(
  draft: EntryDraft,
  now: number,
  standing: string | null,
  incidents: (number: number) => string | null,
): DraftReading {
  const read = readEntry(draft.text, now);
  const readTime = draft.plainTime ? null : read.time;
  const named = read.incident === null || draft.plainIncident ? null : incidents(read.incident);
  const typed = draft.time.trim() === '' ? null : statedTime(draft.time, now, 'past');
  const chosen = draft.incident === null ? standing : draft.incident === '' ? null : draft.incident;
  const text = readTime === null ? draft.text.trim() : read.text;
  const faults: EntryFault[] = [];
  if (text === '') faults.push('text');
  if (draft.time.trim() !== '' && typed === null) faults.push('time');
  if (draft.restricted && draft.ground.trim() === '') faults.push('ground');
  return {
    text,
    occurredAt: typed ?? readTime,
    readTime: typed === null ? readTime : null,
    readIncident: named === chosen ? null : named,
    incident: named ?? chosen,
    faults,
  };
}

/** The command that a faultless draft becomes. */
export function composeEntry(draft: EntryDraft, reading: DraftReading, entry: string): ComposedEntry {
  const who = draft.who.trim();
  const channel = channels.find((one) => one === draft.channel);
  const told = draft.type === 'in' || draft.type === 'out' || who !== '';
  const source = {
    ...(who === '' ? {} : { who }),
    ...(channel === undefined || !told ? {} : { channel }),
  };
  return {
    data: {
      entry,
      ...kindOf(draft.type),
      text: reading.text,
      ...(reading.incident === null ? {} : { incident: reading.incident }),
      ...(Object.keys(source).length === 0 ? {} : { source }),
      ...(draft.restricted ? { restrict: { ground: draft.ground.trim() } } : {}),
    },
    occurredAt: reading.occurredAt,
  };
}

/** A refused entry as a draft again, to be changed by its writer. */
export function draftOf(entry: ComposedEntry): EntryDraft {
  const { data, occurredAt } = entry;
  return {
    ...emptyEntry,
    type: typeOf({ kind: data.kind, direction: data.direction }) ?? 'note',
    text: data.text,
    time: occurredAt === null ? '' : writtenTime(occurredAt),
    who: data.source?.who ?? '',
    channel: data.source?.channel ?? '',
    incident: data.incident ?? '',
    restricted: data.restrict !== undefined,
    ground: data.restrict?.ground ?? '',
    plainTime: true,
    plainIncident: true,
  };
}
