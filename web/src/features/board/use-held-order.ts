import { useState } from 'react';
import { holdOrder, sameOrder } from './held-order.ts';

/**
 * The order in which to show rows while `held` (pointer or focus within the list), and whether another is wanted.
 * `release` takes the wanted one.
 */
export function useHeldOrder(
  wanted: readonly string[],
  held: boolean,
): { order: readonly string[]; stale: boolean; release: () => void } {
  const [shown, setShown] = useState<readonly string[]>(wanted);
  const order = holdOrder(shown, wanted, held);
  if (!sameOrder(order, shown)) setShown(order);
  return { order, stale: !sameOrder(order, wanted), release: () => setShown(wanted) };
}
