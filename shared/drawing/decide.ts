import type { z } from 'zod';
import { livingIncident } from '../incident/find.ts';
import type { JournalEvent } from '../journal/events.ts';
import type { DecisionContext } from '../kernel/decider.ts';
import { ok } from '../kernel/result.ts';
import { reject } from '../rejection.ts';
import type { Decision } from '../rejection.ts';
import type { State } from '../state.ts';
import { geometryOfKind } from './commands.ts';
import type { drawingCommands } from './commands.ts';
import type { DrawingEvent } from './events.ts';
import { isSameGeometry } from './geometry.ts';
import { drawingLine } from './journal-lines.ts';
import { shapeProblem } from './shape-problem.ts';
import type { Drawing } from './state.ts';

type Data<Type extends keyof typeof drawingCommands> = z.output<(typeof drawingCommands)[Type]>;

/** As many as a map can be read with, and more; removed ones do not count. */
export const mostDrawings = 500;

/** Something new on the map; the journal says so. */
export function draw(
  state: State,
  data: Data<'drawing.draw'>,
  context: DecisionContext,
): Decision<DrawingEvent | JournalEvent> {
  if (state.drawings.has(data.drawing)) return reject('id-already-used', 'drawing');
  const standing = [...state.drawings.values()].filter(({ status }) => status === 'standing');
  if (standing.length >= mostDrawings) return reject('too-many-drawings', 'drawing');
  const problem = shapeProblem(data.geometry);
  if (problem !== null) return reject(problem, 'geometry');
  const found = data.incident === undefined ? ok(null) : livingIncident(state, data.incident);
  if (!found.ok) return found;
  const { drawing, kind, name, geometry, note } = data;
  const payload = {
    drawing,
    kind,
    meaning: data.meaning ?? null,
    geometry,
    incident: found.value?.id ?? null,
  };
  return ok([
    { type: 'drawing.drawn', payload, sealed: { name, ...(note === undefined ? {} : { note }) } },
    drawingLine(state, context, 'drawn', { ...payload, name }),
  ]);
}

/** A name or a note that is given is a change, since no rule reads texts; the others only where they differ. */
export function changeDrawing(state: State, data: Data<'drawing.change'>): Decision<DrawingEvent> {
  const row = state.drawings.get(data.drawing);
  if (row === undefined) return reject('drawing-not-found', 'drawing');
  if (row.status === 'removed') return reject('drawing-removed', 'drawing');
  if (data.meaning !== undefined && row.kind === 'note') return reject('meaning-of-note', 'meaning');
  if (data.geometry !== undefined) {
    if (data.geometry.type !== geometryOfKind[row.kind]) return reject('other-kind-of-drawing', 'geometry');
    const problem = shapeProblem(data.geometry);
    if (problem !== null) return reject(problem, 'geometry');
  }
  const found =
    data.incident === undefined || data.incident === null ? ok(null) : livingIncident(state, data.incident);
  if (!found.ok) return found;
  const { name, note } = data;
  const meaning = data.meaning === row.meaning ? undefined : data.meaning;
  const geometry =
    data.geometry === undefined || isSameGeometry(data.geometry, row.geometry) ? undefined : data.geometry;
  const named = found.value?.id ?? null;
  const incident = data.incident === undefined || named === row.incident ? undefined : named;
  const given = { name, meaning, geometry, note, incident };
  const changed = changeable.filter((field) => given[field] !== undefined);
  if (changed.length === 0) return reject('nothing-changed', 'drawing');
  return ok([
    {
      type: 'drawing.changed',
      payload: {
        drawing: row.id,
        changed,
        ...(meaning === undefined ? {} : { meaning }),
        ...(geometry === undefined ? {} : { geometry }),
        ...(incident === undefined ? {} : { incident }),
      },
      sealed: { ...(name === undefined ? {} : { name }), ...(note === undefined ? {} : { note }) },
    },
  ]);
}

const changeable = ['name', 'meaning', 'geometry', 'note', 'incident'] as const;

export function removeDrawing(
  state: State,
  { drawing, reason }: Data<'drawing.remove'>,
  context: DecisionContext,
): Decision<DrawingEvent | JournalEvent> {
  const row = state.drawings.get(drawing);
  if (row === undefined) return reject('drawing-not-found', 'drawing');
  if (row.status === 'removed') return reject('drawing-removed', 'drawing');
  return ok([
    { type: 'drawing.removed', payload: { drawing }, sealed: { reason } },
    drawingLine(state, context, 'removed', row, reason),
  ]);
}

/** Undoing is a new event: a version that was stands again, and the history keeps all of them. */
export function restoreDrawing(
  state: State,
  { drawing, version }: Data<'drawing.restore'>,
  context: DecisionContext,
): Decision<DrawingEvent | JournalEvent> {
  const row = state.drawings.get(drawing);
  if (row === undefined) return reject('drawing-not-found', 'drawing');
  const earlier = row.versions.find((one) => one.version === version);
  if (earlier === undefined) return reject('drawing-version-not-found', 'version');
  const isRemoved = row.status === 'removed';
  if (!isRemoved && version === row.version) return reject('nothing-changed', 'version');
  const event: DrawingEvent = { type: 'drawing.restored', payload: { drawing, version }, sealed: {} };
  if (!isRemoved) return ok([event]);
  const name = row.versionTexts[version]?.name ?? null;
  return ok([event, drawingLine(state, context, 'restored', { ...toldOf(row), ...earlier, name })]);
}

function toldOf({ kind, incident }: Drawing): Pick<Drawing, 'kind' | 'incident'> {
  return { kind, incident };
}
