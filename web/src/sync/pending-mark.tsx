import type { ReactNode } from 'react';
import { UnsentMark } from '../components/unsent-mark.tsx';
import { usePending } from './outbox-store.ts';

/** "Osänd" beside a thing that has something which is not sent; else nothing. */
export function PendingMark({ of }: { of: string }): ReactNode {
  return usePending(of) ? <UnsentMark /> : null;
}
