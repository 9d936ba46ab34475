import type { ReactNode } from 'react';
import type { State } from '#shared/state.ts';
import { ConflictMark } from '../components/conflict-mark.tsx';
import { UnsentMark } from '../components/unsent-mark.tsx';
import { usePending } from './outbox-store.ts';
import { useLive } from './use-live.ts';

/** Beside a thing: "Osänd" where something of it is not sent, and where two have set a value of it; else nothing. */
export function PendingMark({ of }: { of: string }): ReactNode {
  const disputed = useLive((state) => isDisputed(state.conflicts, of));
  return (
    <>
      {usePending(of) ? <UnsentMark /> : null}
      {disputed ? <ConflictMark /> : null}
    </>
  );
}

function isDisputed(conflicts: State['conflicts'], record: string): boolean {
  for (const one of conflicts.values()) if (one.record === record && one.status === 'open') return true;
  return false;
}
