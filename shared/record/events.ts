import type { EventOf } from '../kernel/event.ts';
import type { IncidentPlace, IncidentSource } from '../incident/state.ts';
import type { Meeting, MeetingItem, Said } from '../meeting/state.ts';

export type RecordEvent =
  | EventOf<'record.restricted', { record: string; readers: readonly string[] | null }, { ground: string }>
  /** Carries the texts that had been withheld, so that every fold can show them again. */
  | EventOf<'record.released', { record: string }, { ground: string; texts?: ReleasedTexts }>;

/** The texts of one record, under the names that its row has. */
export type ReleasedTexts = {
  readonly title?: string | null;
  readonly text?: string | null;
  readonly description?: string | null;
  readonly place?: IncidentPlace | string | null;
  readonly source?: IncidentSource | string | null;
  readonly label?: string | null;
  readonly value?: string | null;
  readonly note?: string | null;
  readonly owner?: string | null;
  readonly reason?: string | null;
  readonly closeReason?: string | null;
  readonly area?: string | null;
  readonly motive?: string | null;
  readonly returnMotive?: string | null;
  readonly grounds?: string | null;
  readonly decidedBy?: string | null;
  readonly presentedBy?: string | null;
  readonly participants?: readonly string[];
  readonly agenda?: readonly string[];
  readonly names?: Meeting['names'];
  readonly alsoPresent?: Meeting['alsoPresent'];
  readonly registryNumber?: string | null;
  readonly cancelReason?: string | null;
  readonly proposals?: readonly Said[];
  readonly reservations?: readonly Said[];
  readonly reasons?: MeetingItem['reasons'];
  readonly withdrawReason?: string | null;
  /** Those of an incident's levels, oldest first. */
  readonly motives?: readonly (string | null)[];
};
