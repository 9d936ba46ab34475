import type { ReactNode } from 'react';
import type { State } from '#shared/state.ts';
import { ClockContext } from '../lib/clock.ts';
import { type Account, AccountContext } from '../lib/session.ts';
import { MomentContext } from './moment.ts';

/** Reads everything that its reader was given, and may do nothing. */
const onlooker: Account = { id: '', name: '', roles: [], organisation: '' };

interface MomentProviderProps {
  /** As the reader may have it. */
  state: State;
  /** ISO 8601 UTC; what clocks and "12 min sen" within go by. */
  at: string;
  children: ReactNode;
}

/**
 * Shows pages of the console at a past moment: what they read with `useLive` is that moment's, its clock stands still, nothing is
 * unsent or new, and as nobody's in particular they offer nothing to do. Commands given within are refused all the same.
 */
export function MomentProvider({ state, at, children }: MomentProviderProps): ReactNode {
  return (
    <MomentContext value={state}>
      <ClockContext value={Date.parse(at)}>
        <AccountContext value={{ ...onlooker, organisation: state.organisation?.id ?? '' }}>
          {children}
        </AccountContext>
      </ClockContext>
    </MomentContext>
  );
}
