/** ordförande, vice ordförande, ledamot, ersättare */
export const seats = ['chair', 'vice-chair', 'member', 'substitute'] as const;
export type Seat = (typeof seats)[number];

/** What became of a matter: decided, noted (lades till handlingarna), postponed (bordlades). */
export const outcomes = ['decided', 'noted', 'postponed'] as const;
export type Outcome = (typeof outcomes)[number];

/** Somebody present; `serves`: takes part in decisions, as all but a substitute who serves for nobody. */
export type Attendee = { readonly person: string; readonly seat: Seat; readonly serves: boolean };

/** More than half of the members must serve; `stated`: the secretary said how many they are, not the configuration. */
export type Quorum = {
  readonly members: number;
  readonly serving: number;
  readonly stated: boolean;
  readonly met: boolean;
};

/** Who was present from one moment on, until the next such list. */
export type Attendance = {
  readonly since: string;
  readonly present: readonly Attendee[];
  /** Who presided. */
  readonly chairedBy: string;
  readonly quorum: Quorum;
};

/** `servesFor`: the name of the member for whom a substitute serves. */
export type PersonName = { readonly name: string; readonly servesFor: string | null };

export type Adjustment = { readonly at: string; readonly recordedBy: string | null; readonly role: string };

/** A meeting of the krisledningsnämnd. Once `approved` nothing of it changes. */
export type Meeting = {
  readonly id: string;
  readonly status: 'called' | 'cancelled' | 'open' | 'closed' | 'approved';
  readonly startsAt: string;
  readonly digital: boolean;
  readonly place: string | null;
  readonly agenda: readonly string[];
  readonly calledAt: string;
  readonly calledBy: string | null;
  readonly cancelReason: string | null;
  readonly openedAt: string | null;
  readonly attendances: readonly Attendance[];
  /** By person. */
  readonly names: { readonly [person: string]: PersonName };
  readonly alsoPresent: readonly { readonly name: string; readonly function: string }[];
  readonly closedAt: string | null;
  /** Who adjusts beside the one who presided. */
  readonly adjusters: readonly string[];
  readonly adjustAt: string | null;
  /** By person; a change after the meeting was closed takes them away. */
  readonly adjustments: { readonly [person: string]: Adjustment };
  readonly approvedAt: string | null;
  /** diarienummer */
  readonly registryNumber: string | null;
};

export type Said = { readonly by: string; readonly text: string };

/** Somebody who may not take part in a matter (jäv), and the substitute who then serves. */
export type Disqualified = { readonly person: string; readonly substitute: string | null };

export type Votes = { readonly yes: number; readonly no: number; readonly abstained: number };

/** A numbered paragraph of the minutes. */
export type MeetingItem = {
  readonly id: string;
  readonly meeting: string;
  /** § number; paragraphs go on through the year, so that "§ 12/2026" names one matter and no other. */
  readonly paragraph: number;
  readonly year: number;
  /** Which of the meeting's lists of those present stood when the matter was dealt with. */
  readonly attendance: number;
  readonly status: 'recorded' | 'withdrawn';
  readonly title: string | null;
  readonly presentedBy: string | null;
  readonly proposals: readonly Said[];
  readonly disqualified: readonly Disqualified[];
  /** Why, by person. */
  readonly reasons: { readonly [person: string]: string };
  readonly outcome: Outcome;
  readonly decision: string | null;
  readonly text: string | null;
  readonly votes: Votes | null;
  readonly reservations: readonly Said[];
  readonly withdrawReason: string | null;
  readonly recordedAt: string;
};

/** The newest § number of each year. */
export type LastParagraphs = { readonly [year: string]: number };
