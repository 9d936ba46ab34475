import type { RestrictedRecord } from './state.ts';
import type { Change, State } from '../state.ts';
import type { ReleasedTexts } from './events.ts';

/** A row that says again what another record says, in some of its fields, and the records that it so repeats. */
type Covered = {
  readonly table: 'journal' | 'incidents' | 'escalations';
  readonly id: string;
  readonly row: { readonly [field: string]: unknown };
  readonly fields: readonly string[];
  readonly about: readonly string[];
};

const journalFields = ['text', 'source', 'reason', 'author'];

/** The rows of the fold that are withheld, wholly or in part, with a record. */
export function coveredBy(state: State, record: string): readonly Covered[] {
  const lines = [...state.journal.values()].flatMap((row): Covered[] =>
    row.about?.includes(record) === true
      ? [{ table: 'journal', id: row.id, row, fields: journalFields, about: row.about }]
      : [],
  );
  if (!state.incidents.has(record)) return lines;
  const about = [record];
  const merged = [...state.incidents.values()]
    .filter(({ mergedInto }) => mergedInto === record)
    .map((row): Covered => ({ table: 'incidents', id: row.id, row, fields: ['closeReason'], about }));
  const cancelled = [...state.escalations.values()]
    .filter(({ incident, outcome }) => incident === record && outcome === 'cancelled')
    .map((row): Covered => ({ table: 'escalations', id: row.id, row, fields: ['reason', 'endedBy'], about }));
  return [...lines, ...merged, ...cancelled];
}

/** The changes that withhold what says a record's words again. */
export function withheldWith(state: State, record: string): Change[] {
  return coveredBy(state, record).map((covered) => changed(covered, {}));
}

/** The changes that give back what is no longer withheld with any record. */
export function givenBack(
  state: State,
  id: string,
  about: readonly string[],
  texts: ReleasedTexts,
): Change[] {
  const covered = about.flatMap((record) => coveredBy(state, record)).find((one) => one.id === id);
  return covered === undefined ? [] : [changed(covered, texts)];
}

/** What a release gives back of such a row. */
export function textsGivenBack({ fields }: Covered, texts: ReleasedTexts): ReleasedTexts {
  const given = texts as { readonly [field: string]: unknown };
  const { recorders = {} } = texts;
  const own = fields.filter((field) => field in given).map((field) => [field, given[field]]);
  const names = fields.filter((field) => field in recorders).map((field) => [field, recorders[field]]);
  return { ...Object.fromEntries(own), recorders: Object.fromEntries(names) } as ReleasedTexts;
}

function changed({ table, id, row, fields }: Covered, texts: ReleasedTexts): Change {
  const given: { readonly [field: string]: unknown } = { ...texts, ...texts.recorders };
  const values = fields.map((field) => [field, given[field] ?? null]);
  return { table, id, row: { ...row, ...Object.fromEntries(values) } } as unknown as Change;
}

/** The records that a row says again, and that withhold it while they are restricted. */
export function repeatedBy(state: State, id: string): readonly string[] {
  const { mergedInto = null } = state.incidents.get(id) ?? {};
  const escalation = state.escalations.get(id);
  return [
    ...(state.journal.get(id)?.about ?? []),
    ...(mergedInto === null ? [] : [mergedInto]),
    ...(escalation?.outcome === 'cancelled' ? [escalation.incident] : []),
  ];
}

/** The restrictions that withhold a record's texts: its own, and those of the records whose words a journal entry says again. */
export function restrictionsOf(
  state: State,
  id: string,
  about: readonly string[] = state.journal.get(id)?.about ?? [],
): readonly RestrictedRecord[] {
  return [id, ...about].flatMap((record) => state.restrictedRecords.get(record) ?? []);
}
