import type { ReactNode } from 'react';
import type { JournalEntry } from '#shared/journal/state.ts';
import type { State } from '#shared/state.ts';
import { ClockContext } from '../lib/clock.ts';
import { type Account, AccountContext } from '../lib/session.ts';
import { LaterContext, MomentContext } from './moment.ts';

/** Reads everything that its reader was given, and may do nothing. */
const onlooker: Account = { id: '', name: '', roles: [], organisation: '' };

const none: readonly JournalEntry[] = [];

interface MomentProviderProps {
  /** As the reader may have it. */
  state: State;
  /** ISO 8601 UTC; what clocks and "12 min sen" within go by. */
  at: string;
  /** The first entries that came after it, to be shown as what was not known. */
  later?: readonly JournalEntry[];
  children: ReactNode;
}

/**
 * Shows pages of the console at a past moment: what they read with `useLive` is that moment's, its clock stands still, nothing is
 * unsent or new, and as nobody's in particular they offer nothing to do. Commands given within are refused all the same.
 */
export function MomentProvider({ state, at, later = none, children }: MomentProviderProps): ReactNode {
  return (
    <MomentContext value={state}>
      <ClockContext value={Date.parse(at)}>
        <AccountContext value={{ ...onlooker, organisation: state.organisation?.id ?? '' }}>
          <LaterContext value={later}>{children}</LaterContext>
        </AccountContext>
      </ClockContext>
    </MomentContext>
  );
}
