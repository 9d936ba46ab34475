import { createContext } from 'react';
import type { JournalEntry } from '#shared/journal/state.ts';
import type { State } from '#shared/state.ts';

/** The state of a past moment that what is within shows in the place of the live one; null: the live one. */
export const MomentContext = createContext<State | null>(null);

/** The first entries that were recorded after that moment, and so were not known then. */
export const LaterContext = createContext<readonly JournalEntry[]>([]);
