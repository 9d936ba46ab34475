import { useMemo } from 'react';
import { useAccount } from '../../lib/session.ts';
import { useLive } from '../../sync/use-live.ts';
import { knownOfficers, type Officer } from './officers.ts';

/** Those who can be chosen for a shift: whoever has had or will have one, and oneself. */
export function useOfficers(): readonly Officer[] {
  const duty = useLive((state) => state.duty);
  const dutyShifts = useLive((state) => state.dutyShifts);
  const dutyHistory = useLive((state) => state.dutyHistory);
  const { id, name } = useAccount();
  return useMemo(
    () => knownOfficers({ duty, dutyShifts, dutyHistory }, { id, name }),
    [duty, dutyShifts, dutyHistory, id, name],
  );
}
