import type { Attachment } from '#shared/attachment/state.ts';
import { evolve } from '#shared/fold.ts';
import type { JournalEntry } from '#shared/journal/state.ts';
import type { LoggedEvent } from '#shared/kernel/event.ts';
import { applyChanges, emptyState, type State } from '#shared/state.ts';
import type { HttpDependencies } from './dependencies.ts';
import { restrictAgain } from './restrict-again.ts';

type Log = Pick<HttpDependencies['log'], 'eventsOfRecord'>;

/**
 * Journal entries and their files as the live fold would hold them, from the events of one page. What is restricted now is withheld. A
 * correction that left the text as it was takes it from the entry it corrects, which may lie on another page.
 */
export async function foldJournalPage(
  log: Log,
  node: { readonly id: string; readonly state: State },
  events: readonly LoggedEvent[],
): Promise<{ readonly entries: readonly JournalEntry[]; readonly attachments: readonly Attachment[] }> {
  const older = await readCorrected(log, node.id, events);
  const state = emptyState();
  const restrictions = [...node.state.restrictedRecords.values()].toSorted((left, right) =>
    left.since.localeCompare(right.since),
  );
  const restrictUntil = (time: string): void => {
    for (let next = restrictions[0]; next !== undefined && next.since <= time; next = restrictions[0]) {
      restrictions.shift();
      applyChanges(state, restrictAgain(state, next));
    }
  };
  const bySeq = new Map([...older, ...events].map((event) => [event.seq, event]));
  for (const event of [...bySeq.values()].toSorted((left, right) => left.seq - right.seq)) {
    restrictUntil(event.recordedAt);
    applyChanges(state, evolve(state, event));
  }
  for (const record of restrictions) applyChanges(state, restrictAgain(state, record));
  return { entries: [...state.journal.values()], attachments: [...state.attachments.values()] };
}

/** The entries, and what they in turn correct, that corrections on the page take their text from. */
async function readCorrected(
  log: Log,
  organisation: string,
  page: readonly LoggedEvent[],
): Promise<LoggedEvent[]> {
  const found: LoggedEvent[] = [];
  const known = new Set(page.map(entryOf));
  let wanted = namedBy(page, known);
  while (wanted.length > 0) {
    const read = await Promise.all(wanted.map((id) => log.eventsOfRecord(organisation, id)));
    const entries = read
      .flat()
      .filter((event) => event.type.startsWith('journal.') && wanted.includes(entryOf(event)));
    for (const id of wanted) known.add(id);
    found.push(...entries);
    wanted = namedBy(entries, known);
  }
  return found;
}

function namedBy(events: readonly LoggedEvent[], known: ReadonlySet<string>): string[] {
  const named = events.flatMap(({ type, payload }) =>
    type === 'journal.corrected' ? [payload?.['corrects']] : [],
  );
  return [...new Set(named)].filter((id) => typeof id === 'string').filter((id) => !known.has(id));
}

function entryOf({ payload }: LoggedEvent): string {
  const entry = payload?.['entry'];
  return typeof entry === 'string' ? entry : '';
}
