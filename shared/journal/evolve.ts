import { survivor } from '../incident/merged.ts';
import type { Recorded } from '../kernel/event.ts';
import type { Change, State } from '../state.ts';
import type { JournalEvent } from './events.ts';
import { looseEntriesKept } from './state.ts';
import type { JournalEntry, JournalWindow } from './state.ts';

/** The changes that a journal event makes. */
export function evolveJournal(state: State, event: Recorded<JournalEvent>): Change[] {
  const entry = entryOf(state, event);
  const changes: Change[] = [{ table: 'journal', id: entry.id, row: entry }];
  const about = entry.corrects ?? entry.strikes;
  const target = about === null ? undefined : state.journal.get(about);
  if (target !== undefined) {
    const mark = entry.corrects === null ? { struckBy: entry.id } : { correctedBy: entry.id };
    changes.push({ table: 'journal', id: target.id, row: { ...target, ...mark } });
  }
  const incident = entry.incident === null ? null : survivor(state.incidents, entry.incident);
  if (incident?.status === 'open') {
    const row = { ...incident, updatedAt: event.recordedAt };
    changes.push({ table: 'incidents', id: incident.id, row });
    changes.push({ single: 'journalWindow', value: { ...state.journalWindow, last: entry.number } });
    return changes;
  }
  return changes.concat(withLoose(state.journalWindow, entry));
}

/** One more entry without an open incident; the oldest are let go in the same copy, for the window is long and each entry makes a new one. */
function withLoose({ loose }: JournalWindow, { id, number }: JournalEntry): Change[] {
  const excess = Math.max(0, loose.length + 1 - looseEntriesKept);
  const kept = loose.slice(excess);
  kept.push(id);
  return [...gone(loose.slice(0, excess)), { single: 'journalWindow', value: { last: number, loose: kept } }];
}

function entryOf(state: State, event: Recorded<JournalEvent>): JournalEntry {
  const { payload, sealed } = event;
  const common = {
    id: payload.entry,
    number: payload.number,
    incident: payload.incident,
    occurredAt: event.occurredAt,
    recordedAt: event.recordedAt,
    author: sealed?.recordedBy ?? null,
    role: event.actor.role,
    system: false,
    corrects: null,
    strikes: null,
    reason: null,
    correctedBy: null,
    struckBy: null,
    ...(payload.about === undefined ? {} : { about: payload.about }),
  };
  switch (event.type) {
    case 'journal.written': {
      const { kind, direction, system } = event.payload;
      const text = event.sealed?.text ?? null;
      return {
        ...common,
        kind,
        direction,
        text,
        source: event.sealed?.source ?? null,
        system: system === true,
      };
    }
    case 'journal.corrected': {
      const { kind, direction, corrects } = event.payload;
      const target = state.journal.get(corrects);
      const unread = event.sealed === null;
      const text = unread ? null : (event.sealed.text ?? target?.text ?? null);
      const from = unread ? null : (target?.source ?? null);
      return {
        ...common,
        kind,
        direction,
        text,
        source: from,
        corrects,
        reason: event.sealed?.reason ?? null,
      };
    }
    case 'journal.struck': {
      const { strikes } = event.payload;
      const reason = event.sealed?.reason ?? null;
      return { ...common, kind: 'note', direction: 'internal', text: null, source: null, strikes, reason };
    }
  }
}

/** Keeps the newest entries of those without an open incident, and lets the rest go; they are paged from the log. */
export function letGo(window: JournalWindow): Change[] {
  const excess = window.loose.length - looseEntriesKept;
  if (excess <= 0) return [{ single: 'journalWindow', value: window }];
  return [
    ...gone(window.loose.slice(0, excess)),
    { single: 'journalWindow', value: { last: window.last, loose: window.loose.slice(excess) } },
  ];
}

function gone(entries: readonly string[]): Change[] {
  return entries.map((id) => ({ table: 'journal', id, row: null }));
}
