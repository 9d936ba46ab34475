import type { Recorded } from '../kernel/event.ts';
import type { Change, State } from '../state.ts';
import type { RecordEvent, ReleasedTexts } from './events.ts';

const noTexts = {
  journal: { text: null, source: null, reason: null },
  incidents: { title: null, description: null, place: null, source: null, closeReason: null },
  tasks: { title: null, owner: null, note: null },
} as const;

/** The fold holds no restricted text: a restriction takes it out, a release puts it back. */
export function evolveRecord(state: State, event: Recorded<RecordEvent>): Change[] {
  const { record } = event.payload;
  switch (event.type) {
    case 'record.restricted': {
      const row = { id: record, readers: event.payload.readers, since: event.recordedAt };
      return [{ table: 'restrictedRecords', id: record, row }, ...withoutTexts(state, record)];
    }
    case 'record.released':
      return [
        { table: 'restrictedRecords', id: record, row: null },
        ...withTexts(state, record, event.sealed?.texts ?? {}),
      ];
  }
}

function withoutTexts(state: State, id: string): Change[] {
  const changes: Change[] = [];
  const entry = state.journal.get(id);
  if (entry !== undefined) changes.push({ table: 'journal', id, row: { ...entry, ...noTexts.journal } });
  const incident = state.incidents.get(id);
  if (incident !== undefined) {
    const levels = incident.levels.map((level) => ({ ...level, motive: null }));
    changes.push({ table: 'incidents', id, row: { ...incident, ...noTexts.incidents, levels } });
  }
  const task = state.tasks.get(id);
  if (task !== undefined) changes.push({ table: 'tasks', id, row: { ...task, ...noTexts.tasks } });
  const fact = state.situation.keyFacts[id];
  if (fact !== undefined) {
    const keyFacts = {
      ...state.situation.keyFacts,
      [id]: { ...fact, label: null, value: null, note: null, source: null },
    };
    changes.push({ single: 'situation', value: { ...state.situation, keyFacts } });
  }
  return changes;
}

function withTexts(state: State, id: string, texts: ReleasedTexts): Change[] {
  const changes: Change[] = [];
  const entry = state.journal.get(id);
  if (entry !== undefined) {
    const { text, source, reason } = texts;
    const from = typeof source === 'string' ? { who: source } : (source ?? null);
    const row = { ...entry, text: text ?? null, source: from, reason: reason ?? entry.reason };
    changes.push({ table: 'journal', id, row });
  }
  const incident = state.incidents.get(id);
  if (incident !== undefined) {
    const { title, description, place, source } = texts;
    const row = {
      ...incident,
      title: title ?? null,
      description: description ?? null,
      place: place ?? null,
      source: typeof source === 'string' ? { who: source } : (source ?? null),
    };
    changes.push({ table: 'incidents', id, row });
  }
  const task = state.tasks.get(id);
  if (task !== undefined) {
    const { title, owner, note } = texts;
    const row = { ...task, title: title ?? null, owner: owner ?? null, note: note ?? null };
    changes.push({ table: 'tasks', id, row });
  }
  const fact = state.situation.keyFacts[id];
  if (fact !== undefined) {
    const { label, value, note, source } = texts;
    const shown = {
      label: label ?? null,
      value: value ?? null,
      note: note ?? null,
      source: sourceText(source),
    };
    const keyFacts = { ...state.situation.keyFacts, [id]: { ...fact, ...shown } };
    changes.push({ single: 'situation', value: { ...state.situation, keyFacts } });
  }
  return changes;
}

function sourceText(source: ReleasedTexts['source']): string | null {
  return typeof source === 'string' ? source : (source?.who ?? null);
}
