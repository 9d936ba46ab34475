import type { Recorded } from '../kernel/event.ts';
import type { Change, State } from '../state.ts';
import type { SituationEvent } from './events.ts';
import { partner } from '../organisation/lookup.ts';
import type { DepartmentRow, KeyFact } from './state.ts';

/** The changes that an event of the common picture makes. */
export function evolveSituation(state: State, event: Recorded<SituationEvent>): Change[] {
  const { situation } = state;
  const by = event.sealed?.recordedBy ?? null;
  switch (event.type) {
    case 'situation.title-set': {
      const title = event.sealed?.title ?? null;
      return [{ single: 'situation', value: { ...situation, title, titleSetAt: event.occurredAt } }];
    }
    case 'situation.key-fact-set': {
      const fact: KeyFact = {
        id: event.payload.fact,
        label: event.sealed?.label ?? null,
        value: event.sealed?.value ?? null,
        note: event.sealed?.note ?? null,
        source: event.sealed?.source ?? null,
        occurredAt: event.occurredAt,
        setBy: by,
      };
      const keyFacts = { ...situation.keyFacts, [fact.id]: fact };
      return [{ single: 'situation', value: { ...situation, keyFacts } }];
    }
    case 'situation.key-fact-removed': {
      const { [event.payload.fact]: _removed, ...keyFacts } = situation.keyFacts;
      return [{ single: 'situation', value: { ...situation, keyFacts } }];
    }
    case 'situation.department-status-set': {
      const row = reporting(state, event.payload.department);
      if (row === undefined) return [];
      const { status } = event.payload;
      const { note = null, forecast = null, needs = null } = event.sealed ?? {};
      const next = { ...row, status, note, forecast, needs, reportedAt: event.occurredAt, reportedBy: by };
      return [{ table: 'departments', id: row.id, row: next }];
    }
  }
}

/** A department has its row from the configuration; a partner gets one with its first report. */
function reporting(state: State, id: string): DepartmentRow | undefined {
  const known = state.departments.get(id);
  const named = known === undefined ? partner(state, id) : null;
  if (named === null) return known;
  const none = { status: null, note: null, forecast: null, needs: null, reportedAt: null, reportedBy: null };
  return { ...none, id, name: named.name, shortName: named.name, kind: 'partner' };
}
