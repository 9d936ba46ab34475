import { useMemo } from 'react';
import type { Conflict } from '#shared/conflict/state.ts';
import { useLive } from '../../sync/use-live.ts';

/** The conflicts that nobody has settled, oldest first; those of one thing where one is named. */
export function useOpenConflicts(record?: string): readonly Conflict[] {
  const conflicts = useLive((state) => state.conflicts);
  return useMemo(
    () =>
      [...conflicts.values()]
        .filter((one) => one.status === 'open' && (record === undefined || one.record === record))
        .sort((one, other) => one.recordedAt.localeCompare(other.recordedAt)),
    [conflicts, record],
  );
}
