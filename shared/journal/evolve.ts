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

/** So many of the newest are copied with each entry, until they are put to the others. */
const mostNewer = 32;

/** One more entry without an open incident; the oldest makes room for it. */
function withLoose(window: JournalWindow, { id, number: last }: JournalEntry): Change[] {
  const { loose, from: before = 0, newer: others = [] } = window;
  const newer = [...others, id];
  const from = before + Math.max(0, loose.length - before + newer.length - looseEntriesKept);
  const value: JournalWindow =
    newer.length < mostNewer
      ? { last, loose, from, newer }
      : { last, loose: loose.slice(from).concat(newer) };
  return [...gone(loose.slice(before, from)), { single: 'journalWindow', value }];
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

/** Keeps the newest of the entries without an open incident, and lets the rest go; they are paged from the log. */
export function letGo(last: number, loose: readonly string[]): Change[] {
  const excess = Math.max(0, loose.length - looseEntriesKept);
  const kept = excess === 0 ? loose : loose.slice(excess);
  return [...gone(loose.slice(0, excess)), { single: 'journalWindow', value: { last, loose: kept } }];
}

function gone(entries: readonly string[]): Change[] {
  return entries.map((id) => ({ table: 'journal', id, row: null }));
}
