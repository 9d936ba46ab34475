import { survivor } from '#shared/incident/merged.ts';
import type { Incident } from '#shared/incident/state.ts';
import type { Table } from '#shared/kernel/table.ts';
import { useLive } from '../../sync/use-live.ts';

/** What the journal says of an incident. */
export type NamedIncident = Pick<Incident, 'id' | 'number' | 'title' | 'status' | 'mergedInto'>;

export interface IncidentIndex {
  readonly open: readonly NamedIncident[];
  readonly all: readonly NamedIncident[];
  readonly get: (id: string) => NamedIncident | undefined;
  /** The id of an open incident by its number, or by that of one merged into it. */
  readonly openByNumber: (number: number) => string | null;
  readonly byNumber: (number: number) => string | null;
}

/** The incidents that an entry may be about, latest first: the same index for as long as none is named otherwise. */
export function useIncidents(): IncidentIndex {
  return useLive((state) => indexOf(state.incidents));
}

const indexes = new WeakMap<Table<Incident>, IncidentIndex>();
let latest: IncidentIndex | null = null;

/** An entry about an incident changes that (`updatedAt`), and no row or choice that names incidents shall be drawn again for it. */
function indexOf(table: Table<Incident>): IncidentIndex {
  const known = indexes.get(table);
  if (known !== undefined) return known;
  const index = latest !== null && namesTheSame(latest, table) ? latest : newIndex(table);
  indexes.set(table, index);
  latest = index;
  return index;
}

function namesTheSame(index: IncidentIndex, table: Table<Incident>): boolean {
  let count = 0;
  for (const incident of table.values()) {
    count += 1;
    if (!isNamedAs(incident, index.get(incident.id))) return false;
  }
  return count === index.all.length;
}

function isNamedAs(one: NamedIncident, other: NamedIncident | undefined): boolean {
  if (other === undefined || one === other) return one === other;
  const { number, title, status, mergedInto } = other;
  return (
    one.number === number && one.title === title && one.status === status && one.mergedInto === mergedInto
  );
}

function newIndex(table: Table<Incident>): IncidentIndex {
  const all = [...table.values()].sort((one, other) => other.number - one.number);
  return {
    open: all.filter(({ status }) => status === 'open'),
    all,
    get: (id) => table.get(id),
    openByNumber: (number) => {
      const named = all.find((incident) => incident.number === number);
      const goesOn = named === undefined ? null : survivor(table, named.id);
      return goesOn?.status === 'open' ? goesOn.id : null;
    },
    byNumber: (number) => all.find((incident) => incident.number === number)?.id ?? null,
  };
}
