import { useAccount } from '../../lib/session.ts';
import { useLive } from '../../sync/use-live.ts';

/** Whether the one who looks may call and open meetings now: the secretary, the chair, or the vice chair in the chair's place. */
export function useMayLead(): boolean {
  const { roles } = useAccount();
  const prevented = useLive((state) => state.crisisLeadership.chairPrevented !== null);
  return (
    roles.includes('secretary') || roles.includes('chair') || (roles.includes('vice-chair') && prevented)
  );
}
