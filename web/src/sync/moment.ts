import { createContext } from 'react';
import type { State } from '#shared/state.ts';

/** The state of a past moment that what is within shows in the place of the live one; null: the live one. */
export const MomentContext = createContext<State | null>(null);
