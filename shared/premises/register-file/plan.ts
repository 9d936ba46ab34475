import type { z } from 'zod';
import { isInsideBounds } from '../../organisation/inside-bounds.ts';
import { decimal } from '../../register-file/cell.ts';
import { faultsOf, newFaults } from '../../register-file/fault.ts';
import { matchRows } from '../../register-file/match.ts';
import type { Matched } from '../../register-file/match.ts';
import type { PlannedRow } from '../../register-file/planned.ts';
import type { State } from '../../state.ts';
import { premisesInput } from '../commands.ts';
import type { Premises } from '../state.ts';
import type { GivenPremises } from './read.ts';

export type PremisesData = z.input<typeof premisesInput>;
const compared = ['name', 'kind', 'vitalFunction', 'place', 'note'] as const;
export type PremisesField = (typeof compared)[number];

/** What an import would do with a row. `data` is there for one that is unchanged too: a list that replaces names every one that stays. */
export type PlannedPremises = PlannedRow<PremisesField, Premises, PremisesData>;

/** The dry run of an import: row by row what it would do, with nothing done. `newId` gives new premises' id by their row. */
export function planPremises(
  given: readonly GivenPremises[],
  state: Pick<State, 'organisation' | 'premises'>,
  newId: (row: number) => string,
): readonly PlannedPremises[] {
  const said = given.map(({ row, id, fields }) => {
    const { name } = fields;
    return { row, id, name: typeof name === 'string' ? name : null };
  });
  const matches = matchRows(said, state.premises.values(), newId);
  return given.map((one, index) => planned(one, matches[index] as Matched, state));
}

function planned(
  { row, fields: said, faults }: GivenPremises,
  { id, fault }: Matched,
  state: Pick<State, 'organisation' | 'premises'>,
): PlannedPremises {
  const before = state.premises.get(id) ?? null;
  const name = typeof said['name'] === 'string' ? said['name'] : (before?.name ?? '');
  const found = [...faults, ...(fault === null ? [] : [fault])];
  const { note: _note, ...structure } = before ?? { note: null };
  const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  const parsed = premisesInput.safeParse({ kind: 'other', ...structure, ...given, id });
  if (!parsed.success) found.push(...newFaults(found, faultsOf(parsed.error.issues)));
  else if (!isInsideBounds(state, parsed.data.place)) {
    const { lat, lon } = parsed.data.place;
    found.push({ column: 'place', code: 'outside-bounds', detail: `${decimal(lat)}; ${decimal(lon)}` });
  }
  if (found.length > 0 || !parsed.success)
    return { row, name, outcome: 'refused', changes: [], before, after: null, faults: found, data: null };
  const { note, ...rest } = parsed.data;
  const after: Premises = { ...rest, note: note === undefined ? (before?.note ?? null) : note };
  const changes = compared.filter((field) => text(before?.[field]) !== text(after[field]));
  const outcome = before === null ? 'new' : changes.length > 0 ? 'changed' : 'unchanged';
  const data = { ...rest, ...(changes.includes('note') ? { note: after.note } : {}) };
  return { row, name, outcome, changes, before, after, faults: [], data };
}

const text = (value: unknown): string => JSON.stringify(value ?? null);
