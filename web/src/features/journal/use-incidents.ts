import { useMemo } from 'react';
import { survivor } from '#shared/incident/merged.ts';
import type { Incident } from '#shared/incident/state.ts';
import { useLive } from '../../sync/use-live.ts';

export interface IncidentIndex {
  readonly open: readonly Incident[];
  readonly all: readonly Incident[];
  readonly get: (id: string) => Incident | undefined;
  /** The id of an open incident by its number, or by that of one merged into it. */
  readonly openByNumber: (number: number) => string | null;
  readonly byNumber: (number: number) => string | null;
}

/** The incidents that an entry may be about, latest first. */
export function useIncidents(): IncidentIndex {
  const table = useLive((state) => state.incidents);
  return useMemo(() => {
    const all = [...table.values()].sort((one, other) => other.number - one.number);
    const open = all.filter(({ status }) => status === 'open');
    return {
      open,
      all,
      get: (id) => table.get(id),
      openByNumber: (number) => {
        const named = all.find((incident) => incident.number === number);
        const goesOn = named === undefined ? null : survivor(table, named.id);
        return goesOn?.status === 'open' ? goesOn.id : null;
      },
      byNumber: (number) => all.find((incident) => incident.number === number)?.id ?? null,
    };
  }, [table]);
}
