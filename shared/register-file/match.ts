import type { Fault } from './fault.ts';

/** A row of a file as far as it says which thing it is about. */
export type Said = { readonly row: number; readonly id: string | null; readonly name: string | null };
export type Matched = { readonly id: string; readonly known: boolean; readonly fault: Fault | null };

/**
 * Which thing each row is about: the one with its id, else the only one with its name, else a new one whose id `newId` gives. The
 * second row about the same thing has a fault.
 */
export function matchRows(
  rows: readonly Said[],
  things: Iterable<{ readonly id: string; readonly name: string }>,
  newId: (row: number) => string,
): readonly Matched[] {
  const ids = new Set<string>();
  const byName = new Map<string, string | null>();
  for (const { id, name } of things) {
    ids.add(id);
    byName.set(folded(name), byName.has(folded(name)) ? null : id);
  }
  const rowsOf = new Map<string, number>();
  const rowsNamed = new Map<string, number>();
  return rows.map(({ row, id: said, name }): Matched => {
    const key = name === null ? null : folded(name);
    const id = said?.toLowerCase() ?? (key === null ? null : byName.get(key)) ?? newId(row);
    const known = ids.has(id);
    const earlier = rowsOf.get(id);
    const namesake = known || said !== null || key === null ? undefined : rowsNamed.get(key);
    rowsOf.set(id, earlier ?? row);
    if (key !== null) rowsNamed.set(key, rowsNamed.get(key) ?? row);
    return { id, known, fault: faultOf(earlier, namesake) };
  });
}

function faultOf(earlier: number | undefined, namesake: number | undefined): Fault | null {
  if (earlier !== undefined) return { column: 'id', code: 'twice', detail: String(earlier) };
  if (namesake !== undefined) return { column: 'name', code: 'same-name-twice', detail: String(namesake) };
  return null;
}

const folded = (name: string): string => name.trim().toLowerCase();
