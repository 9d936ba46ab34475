import type { Drawing } from '#shared/drawing/state.ts';
import { survivor } from '#shared/incident/merged.ts';
import { useMemo } from 'react';
import { useLive } from '../../sync/use-live.ts';

export interface Drawings {
  /** On the map: zones, then lines, then notes, by name. */
  readonly standing: readonly Drawing[];
  /** Off the map, the newest first. */
  readonly removed: readonly Drawing[];
  /** Those that belong to an extraordinary event. */
  readonly grave: ReadonlySet<string>;
  /** When something drawn last changed, ISO 8601; null where there is nothing. */
  readonly at: string | null;
}

const order = { zone: 0, line: 1, note: 2 } as const;

/** What is drawn on the map, from the live state. */
export function useDrawings(): Drawings {
  const drawings = useLive((state) => state.drawings);
  const incidents = useLive((state) => state.incidents);
  return useMemo(() => {
    const all = [...drawings.values()];
    const standing = all
      .filter(({ status }) => status === 'standing')
      .toSorted(
        (one, other) =>
          order[one.kind] - order[other.kind] || (one.name ?? '').localeCompare(other.name ?? '', 'sv'),
      );
    const removed = all
      .filter(({ status }) => status === 'removed')
      .toSorted((one, other) => (other.removedSeq ?? 0) - (one.removedSeq ?? 0));
    const isGrave = ({ incident }: Drawing): boolean =>
      incident !== null && survivor(incidents, incident)?.level === 'extraordinary';
    return {
      standing,
      removed,
      grave: new Set(standing.filter(isGrave).map(({ id }) => id)),
      at: all.reduce<string | null>(
        (latest, { changedAt }) => (latest === null || changedAt > latest ? changedAt : latest),
        null,
      ),
    };
  }, [drawings, incidents]);
}
