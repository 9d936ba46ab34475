import type { Recorded } from '../kernel/event.ts';
import type { Change, State } from '../state.ts';
import type { DrawingEvent } from './events.ts';
import type { Drawing, DrawingVersion, DrawingWords } from './state.ts';

const versionsKept = 10;
const removedKept = 50;

/** The changes that an event about a drawing makes. */
export function evolveDrawing(state: State, event: Recorded<DrawingEvent>): Change[] {
  if (event.type === 'drawing.drawn') return [put(drawn(event))];
  const row = state.drawings.get(event.payload.drawing);
  if (row === undefined) return [];
  const by = event.sealed?.recordedBy ?? null;
  switch (event.type) {
    case 'drawing.changed':
      return [put(changed(row, event))];
    case 'drawing.removed': {
      const removed: Drawing = {
        ...row,
        status: 'removed',
        removedAt: event.occurredAt,
        removedBy: by,
        removeReason: event.sealed?.reason ?? null,
        removedSeq: event.seq,
      };
      return [put(removed), ...letOldGo(state)];
    }
    case 'drawing.restored': {
      const earlier = row.versions.find(({ version }) => version === event.payload.version);
      if (earlier === undefined) return [];
      const words = row.versionTexts[earlier.version];
      const standing: Drawing = {
        ...row,
        status: 'standing',
        meaning: earlier.meaning,
        geometry: earlier.geometry,
        name: words?.name ?? null,
        note: words?.note ?? null,
        removedAt: null,
        removedBy: null,
        removeReason: null,
        removedSeq: null,
      };
      const what = { what: 'restored', from: earlier.version, changed: [] } as const;
      return [put(withVersion(standing, event, what))];
    }
  }
}

type OfType<Type extends DrawingEvent['type']> = Recorded<Extract<DrawingEvent, { type: Type }>>;

function drawn(event: OfType<'drawing.drawn'>): Drawing {
  const { payload, sealed, occurredAt } = event;
  const by = sealed?.recordedBy ?? null;
  const row: Drawing = {
    id: payload.drawing,
    kind: payload.kind,
    meaning: payload.meaning,
    name: sealed?.name ?? null,
    note: sealed?.note ?? null,
    geometry: payload.geometry,
    incident: payload.incident,
    status: 'standing',
    version: 0,
    versions: [],
    versionTexts: {},
    drawnAt: occurredAt,
    drawnBy: by,
    changedAt: occurredAt,
    changedBy: by,
    removedAt: null,
    removedBy: null,
    removeReason: null,
    removedSeq: null,
  };
  return withVersion(row, event, { what: 'drawn', from: null, changed: [] });
}

function changed(row: Drawing, event: OfType<'drawing.changed'>): Drawing {
  const { payload, sealed } = event;
  const has = (field: string): boolean => payload.changed.includes(field);
  const next: Drawing = {
    ...row,
    meaning: payload.meaning ?? row.meaning,
    geometry: payload.geometry ?? row.geometry,
    incident: payload.incident === undefined ? row.incident : payload.incident,
    name: has('name') ? (sealed?.name ?? null) : row.name,
    note: has('note') ? (sealed?.note ?? null) : row.note,
  };
  return withVersion(next, event, { what: 'changed', from: null, changed: payload.changed });
}

/** The row with one version more, that which it now is as; the oldest is let go. */
function withVersion(
  row: Drawing,
  event: Recorded<DrawingEvent>,
  made: Pick<DrawingVersion, 'what' | 'from' | 'changed'>,
): Drawing {
  const { name, note, meaning, geometry } = row;
  const by = event.sealed?.recordedBy ?? null;
  const version = row.version + 1;
  const at = event.occurredAt;
  const all = [...row.versions, { version, at, ...made, meaning, geometry }];
  const versions = all.slice(-versionsKept);
  const words: { readonly [version: string]: DrawingWords } = {
    ...row.versionTexts,
    [version]: { name, note, by },
  };
  const versionTexts = Object.fromEntries(
    versions.flatMap(({ version: one }) => {
      const text = words[one];
      return text === undefined ? [] : [[String(one), text] as const];
    }),
  );
  return { ...row, version, versions, versionTexts, changedAt: at, changedBy: by };
}

/** Called as one more is removed: the newest removed ones can be restored, the log keeps all. */
function letOldGo(state: State): Change[] {
  const before = [...state.drawings.values()]
    .filter(({ status }) => status === 'removed')
    .toSorted((one, other) => (one.removedSeq ?? 0) - (other.removedSeq ?? 0));
  return before
    .slice(0, Math.max(0, before.length + 1 - removedKept))
    .map(({ id }) => ({ table: 'drawings', id, row: null }));
}

const put = (row: Drawing): Change => ({ table: 'drawings', id: row.id, row });
