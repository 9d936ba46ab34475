import type { EventOf } from '../kernel/event.ts';
import type { Direction, JournalKind, JournalSource } from './state.ts';

/** The only events that take journal numbers. `about`: the records whose words it says again, withheld while they are. */
export type JournalEvent =
  | EventOf<
      'journal.written',
      {
        entry: string;
        number: number;
        incident: string | null;
        kind: JournalKind;
        direction: Direction;
        system?: true;
        about?: readonly string[];
      },
      { text: string; source?: JournalSource }
    >
  | EventOf<
      'journal.corrected',
      {
        entry: string;
        number: number;
        incident: string | null;
        corrects: string;
        kind: JournalKind;
        direction: Direction;
        about?: readonly string[];
      },
      { text?: string; reason: string; source?: JournalSource }
    >
  | EventOf<
      'journal.struck',
      {
        entry: string;
        number: number;
        incident: string | null;
        strikes: string;
        about?: readonly string[];
      },
      { reason: string }
    >;
