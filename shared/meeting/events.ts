import type { EventOf } from '../kernel/event.ts';
import type { Attendee, Disqualified, Outcome, Quorum, Said, Seat, Votes } from './state.ts';

type AttendanceStructure = {
  readonly meeting: string;
  readonly present: readonly Attendee[];
  readonly chairedBy: string;
  readonly quorum: Quorum;
};

type AttendanceTexts = {
  readonly names: readonly { readonly person: string; readonly name: string; readonly servesFor?: string }[];
  readonly alsoPresent: readonly { readonly name: string; readonly function: string }[];
};

type ItemTexts = {
  readonly title: string;
  readonly presentedBy: string | null;
  readonly proposals: readonly Said[];
  readonly reasons: { readonly [person: string]: string };
  readonly text: string | null;
  readonly reservations: readonly Said[];
};

export type MeetingEvent =
  | EventOf<
      'meeting.called',
      { meeting: string; startsAt: string; digital: boolean },
      { place: string; agenda: readonly string[] }
    >
  | EventOf<'meeting.cancelled', { meeting: string }, { reason: string }>
  | EventOf<'meeting.opened', AttendanceStructure, AttendanceTexts>
  | EventOf<'meeting.attendance-changed', AttendanceStructure & { correction: boolean }, AttendanceTexts>
  | EventOf<
      'meeting.item-recorded',
      {
        meeting: string;
        item: string;
        paragraph: number;
        year: number;
        outcome: Outcome;
        decision: string | null;
        disqualified: readonly Disqualified[];
        votes: Votes | null;
      },
      ItemTexts
    >
  | EventOf<
      'meeting.item-changed',
      {
        meeting: string;
        item: string;
        changed: readonly string[];
        outcome?: Outcome;
        decision?: string | null;
        disqualified?: readonly Disqualified[];
        votes?: Votes | null;
      },
      Partial<ItemTexts>
    >
  | EventOf<'meeting.item-withdrawn', { meeting: string; item: string }, { reason: string }>
  | EventOf<'meeting.closed', { meeting: string; adjusters: readonly string[]; adjustAt: string }>
  /** `approved`: the last of those who adjust. */
  | EventOf<'meeting.adjusted', { meeting: string; person: string; seat: Seat; approved: boolean }>
  | EventOf<'meeting.registry-number-set', { meeting: string }, { registryNumber: string }>;
