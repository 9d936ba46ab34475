import type { EventOf } from '../kernel/event.ts';
import type { Premises } from './state.ts';

export type PremisesEvent =
  | EventOf<
      'premises.imported',
      {
        /** Those that are new or changed, whole but for the notes. */
        premises: readonly Omit<Premises, 'note'>[];
        removed: readonly string[];
        /** Whose notes are set or taken away. */
        noted: readonly string[];
      },
      { notes?: { readonly [id: string]: string } }
    >
  | EventOf<'premises.removed', { premises: string }>;
