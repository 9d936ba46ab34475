import type { Level } from '../classification/levels.ts';
import type { FoldedEvent } from '../kernel/event.ts';
import type { State } from '../state.ts';
import type { ComparisonLine } from './comparison-line.ts';

/**
 * `known`: as the console showed it then, in the order in which things were recorded. `happened`: the journal, the levels and
 * the status of the points as they were, by the time at which each thing happened, with what was recorded and corrected later.
 */
export const readings = ['known', 'happened'] as const;
export type Reading = (typeof readings)[number];

/** A moment: a position of the log, or a time (ISO 8601 UTC), which means the last event that was recorded then or before. */
export type Moment = number | string;

/** A part of the log by recorded time, ISO 8601 UTC, both ends taken in; without an end, to the end of the log. */
export type ReplayWindow = { readonly from?: string | undefined; readonly to?: string | undefined };

export const markKinds = ['level', 'decision', 'hand-over', 'alarm'] as const;
export type MarkKind = (typeof markKinds)[number];

/** A moment worth jumping to. It holds structure alone, so that it can be shown to whoever may read the journal. */
export type ReplayMark = {
  readonly seq: number;
  /** When it was recorded. */
  readonly at: string;
  readonly occurredAt: string;
  readonly kind: MarkKind;
  /** The event's type. */
  readonly type: string;
  readonly incident: string | null;
  /** The incident's number, shown as H-041. */
  readonly number: number | null;
  /** The level that was set. */
  readonly level: Level | null;
};

/** How much was recorded from `at` until the next bin may begin; `seq` is the last event in it. Empty bins are left out. */
export type DensityBin = {
  readonly at: string;
  readonly events: number;
  readonly entries: number;
  readonly seq: number;
};

/** From this event on the highest level of any open incident is this; null where none has a level. */
export type LevelBand = { readonly seq: number; readonly at: string; readonly level: Level | null };

/** What a slider over the log, or a part of it, shows. Times are ISO 8601 UTC and those of recording. */
export type ReplayOverview = {
  /** The newest position of the whole log; 0 where it is empty. */
  readonly seq: number;
  /** When the whole log's first and newest event were recorded; null where it is empty. */
  readonly first: string | null;
  readonly last: string | null;
  /** The width of a bin; at least ten, and so many that a window has at most `mostBins`. */
  readonly binMinutes: number;
  readonly density: readonly DensityBin[];
  /** Of the window, in the order of the log; where there are more than `mostMarks`, the kinds in the order of `markKinds`. */
  readonly marks: readonly ReplayMark[];
  readonly marksLeftOut: number;
  /** The first is what held when the window begins. */
  readonly levels: readonly LevelBand[];
};

export const mostBins = 2_016;
export const mostMarks = 2_000;

/** What the reading `happened` differs by from `known`: ids of journal entries, incidents and safety points. */
export type AsItWas = {
  /** Entries that had happened and were recorded later. */
  readonly late: readonly string[];
  /** Entries shown with a text that was corrected later. */
  readonly corrected: readonly string[];
  /** Entries left out because they were struck. */
  readonly struck: readonly string[];
  /** Incidents whose level, or that they were there at all, was recorded later. */
  readonly incidents: readonly string[];
  /** Safety points whose status was recorded later. */
  readonly safetyPoints: readonly string[];
};

/** The whole console at a moment. */
export type PastState = {
  /** The last event that was recorded then. */
  readonly seq: number;
  /** The time asked for, or when that event was recorded; null before the first. ISO 8601 UTC. */
  readonly at: string | null;
  readonly reading: Reading;
  readonly state: State;
  /** null in the reading `known`. */
  readonly asItWas: AsItWas | null;
};

/** What changed between two moments, as lines that people read. */
export type Comparison = {
  readonly from: { readonly seq: number; readonly at: string | null };
  readonly to: { readonly seq: number; readonly at: string | null };
  readonly lines: readonly ComparisonLine[];
};

/** The past of one log, from a server or from a file; the same to its views. A moment past the log's end is refused. */
export type ReplaySource = {
  overview(window?: ReplayWindow): Promise<ReplayOverview>;
  stateAt(at: Moment, reading: Reading): Promise<PastState>;
  /** At most so many events after a position, in order, without what the reader may not see. */
  events(after: number, limit: number): Promise<readonly FoldedEvent[]>;
  compare(from: Moment, to: Moment, reading: Reading): Promise<Comparison>;
};
