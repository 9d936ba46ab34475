import type { AlarmCall } from '../alarm/state.ts';
import type { AttachmentTexts } from '../attachment/state.ts';
import type { Activation, Oral } from '../crisis-leadership/state.ts';
import type { Conflict } from '../conflict/state.ts';
import type { Drawing } from '../drawing/state.ts';
import type { EventOf } from '../kernel/event.ts';
import type { IncidentPlace, IncidentSource } from '../incident/state.ts';
import type { Meeting, MeetingItem, Said } from '../meeting/state.ts';
import type { SituationReport } from '../situation-report/state.ts';

export type RecordEvent =
  | EventOf<'record.restricted', { record: string; readers: readonly string[] | null }, { ground: string }>
  /**
   * Carries the texts that had been withheld, so that every fold can show them again. `about`: the records whose words they
   * say again, and whose restriction therefore withholds them too.
   */
  | EventOf<
      'record.released',
      { record: string; about?: readonly string[] },
      { ground: string; texts?: ReleasedTexts }
    >;

type CallNote = Pick<AlarmCall['notes'][number], 'by' | 'note'>;

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
  readonly what?: string | null;
  readonly to?: string | null;
  readonly name?: string | null;
  readonly owner?: string | null;
  readonly reason?: string | null;
  readonly reference?: string | null;
  readonly cause?: string | null;
  readonly strikeReason?: string | null;
  readonly summary?: string | null;
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
  readonly removeReason?: string | null;
  readonly signNote?: string | null;
  readonly message?: string | null;
  readonly endReason?: string | null;
  readonly declineMotive?: string | null;
  readonly confirmNote?: string | null;
  readonly recognisedBy?: string | null;
  readonly conditionGrounds?: Activation['conditionGrounds'];
  /** Those of an incident's levels, oldest first. */
  readonly motives?: readonly (string | null)[];
  /** Who set them, likewise. */
  readonly levelsBy?: readonly (string | null)[];
  /** Who recorded what, under the names that the row has; of adjustments by person. */
  readonly recorders?: { readonly [field: string]: string | null };
  /** The two values of a conflict, and what the late one would have recorded. */
  readonly standing?: Conflict['standing'];
  readonly late?: Conflict['late'];
  readonly texts?: Conflict['texts'];
  /** The words of a drawing's versions, by number. */
  readonly versionTexts?: Drawing['versionTexts'];
  /** What the sentences of a situation report say, part by part. */
  readonly sentences?: SituationReport['sentences'];
  readonly oral?: Pick<Oral, 'recordedBy' | 'confirmedBy'> | null;
  readonly adjustedBy?: { readonly [person: string]: string | null };
  /** What was noted of an alarm's calls, by recipient. */
  readonly callNotes?: { readonly [recipient: string]: readonly CallNote[] };
  /** The words of the files of an entry or incident, by attachment. */
  readonly attachments?: { readonly [attachment: string]: AttachmentTexts };
};
