import type { Incident } from '../incident/state.ts';
import type { Change, State } from '../state.ts';
import type { ReleasedTexts } from './events.ts';
import type { RestrictedRecord } from './state.ts';

/** A piece of a row that says again what other records say, and is withheld while any of those is. */
export type Piece = {
  readonly table:
    'journal' | 'incidents' | 'escalations' | 'conflicts' | 'tasks' | 'pointNeeds' | 'situationReports';
  readonly id: string;
  readonly about: readonly string[];
  /** The row with the piece as the texts have it; what they lack is withheld. */
  readonly withTexts: (texts: ReleasedTexts) => object;
  /** Of the whole record's texts those of the piece. */
  readonly textsOf: (texts: ReleasedTexts) => ReleasedTexts;
};

/** The pieces of the fold's rows that are withheld with a record. */
export function coveredBy(state: State, record: string): readonly Piece[] {
  const lines = [...state.journal.values(), ...state.conflicts.values()]
    .filter(({ about }) => about?.includes(record) === true)
    .flatMap(({ id }) => piecesOf(state, id));
  const needed = [...state.tasks.values()]
    .filter(({ need }) => need === record)
    .flatMap(({ id }) => piecesOf(state, id));
  const answered = [...state.pointNeeds.values()]
    .filter(({ about }) => about.includes(record))
    .flatMap(({ id }) => piecesOf(state, id));
  const reported = [...state.situationReports.values()]
    .filter(({ about }) => about.includes(record))
    .flatMap(({ id }) => piecesOf(state, id));
  const levels = record in state.crisisLeadership.activations;
  if (!levels && !state.incidents.has(record)) return [...lines, ...needed, ...answered, ...reported];
  const incidents = [...state.incidents.values()].flatMap(incidentPieces);
  const cancelled = [...state.escalations.values()]
    .filter(({ incident }) => incident === record)
    .flatMap(({ id }) => piecesOf(state, id));
  return [...lines, ...reported, ...incidents.filter(({ about }) => about.includes(record)), ...cancelled];
}

/** The pieces of one row that are withheld with other records. */
export function piecesOf(state: State, id: string): readonly Piece[] {
  const entry = state.journal.get(id);
  if (entry?.about !== undefined)
    return [fields('journal', entry, entry.about, ['text', 'source', 'reason', 'author'])];
  const conflict = state.conflicts.get(id);
  if (conflict !== undefined)
    return [
      fields('conflicts', conflict, conflict.about, ['standing', 'late', 'texts', 'lateBy', 'settledBy']),
    ];
  const escalation = state.escalations.get(id);
  if (escalation?.outcome === 'cancelled')
    return [fields('escalations', escalation, [escalation.incident], ['reason', 'endedBy'])];
  const task = state.tasks.get(id);
  if (task !== undefined && task.need !== null)
    return [fields('tasks', task, [task.need], ['title', 'owner', 'addedBy'])];
  const need = state.pointNeeds.get(id);
  if (need !== undefined && need.about.length > 0)
    return [fields('pointNeeds', need, need.about, ['note', 'answeredBy'])];
  const report = state.situationReports.get(id);
  if (report !== undefined && report.about.length > 0)
    return [fields('situationReports', report, report.about, ['sentences', 'changedBy'])];
  const incident = state.incidents.get(id);
  return incident === undefined ? [] : incidentPieces(incident);
}

/** Why it became part of another, and the motives of its levels that are those of an activation. */
function incidentPieces(row: Incident): readonly Piece[] {
  const { mergedInto, levels } = row;
  const merged = mergedInto === null ? [] : [fields('incidents', row, [mergedInto], ['closeReason'])];
  const activations = new Set(levels.flatMap(({ about = [] }) => about));
  return [...merged, ...Array.from(activations, (activation) => levelPiece(row, activation))];
}

function levelPiece(row: Incident, activation: string): Piece {
  const { levels } = row;
  const own = levels.map(({ about }) => about?.includes(activation) === true);
  // The log may know earlier levels than an incident that was taken up again.
  const ofPiece = (all: readonly (string | null)[] = []) =>
    own.map((isOwn, index) => (isOwn ? (all[all.length - own.length + index] ?? null) : null));
  return {
    table: 'incidents',
    id: row.id,
    about: [activation],
    withTexts: (texts) => {
      const [motives, names] = [ofPiece(texts.motives), ofPiece(texts.levelsBy)];
      const changed = levels.map((level, index) =>
        own[index] === true ? { ...level, motive: motives[index] ?? null, by: names[index] ?? null } : level,
      );
      return { ...row, levels: changed };
    },
    textsOf: ({ motives, levelsBy }) => ({ motives: ofPiece(motives), levelsBy: ofPiece(levelsBy) }),
  };
}

function fields(
  table: Piece['table'],
  row: { readonly id: string },
  about: readonly string[],
  names: readonly string[],
): Piece {
  return {
    table,
    id: row.id,
    about,
    withTexts: (texts) => {
      const given: { readonly [field: string]: unknown } = { ...texts, ...texts.recorders };
      return { ...row, ...Object.fromEntries(names.map((name) => [name, given[name] ?? null])) };
    },
    textsOf: (texts) => {
      const { recorders = {}, ...rest } = texts;
      return { ...pick(rest, names), recorders: pick(recorders, names) } as ReleasedTexts;
    },
  };
}

function pick<Value>(values: { readonly [name: string]: Value }, names: readonly string[]) {
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)));
}

/** The changes that withhold what says a record's words again. */
export function withheldWith(state: State, record: string): Change[] {
  return coveredBy(state, record).map((piece) => changeOf(piece, {}));
}

/** The changes that give back a piece that is no longer withheld. */
export function givenBack(
  state: State,
  id: string,
  about: readonly string[],
  texts: ReleasedTexts,
): Change[] {
  const piece = piecesOf(state, id).find((one) => one.about.join() === about.join());
  return piece === undefined ? [] : [changeOf(piece, texts)];
}

function changeOf({ table, id, withTexts }: Piece, texts: ReleasedTexts): Change {
  return { table, id, row: withTexts(texts) } as unknown as Change;
}

/** The restrictions that withhold a record's texts: its own, and those of the records whose words a journal entry says again. */
export function restrictionsOf(
  state: Pick<State, 'journal' | 'restrictedRecords'>,
  id: string,
  about: readonly string[] = state.journal.get(id)?.about ?? [],
): readonly RestrictedRecord[] {
  return [id, ...about].flatMap((record) => state.restrictedRecords.get(record) ?? []);
}
