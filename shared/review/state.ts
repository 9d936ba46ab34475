import type { ReviewGoal } from './steps.ts';

/** What an observation is about: something that worked, something to do better, or only something to remember. */
export const observationKinds = ['worked', 'improve', 'noted'] as const;
export type ObservationKind = (typeof observationKinds)[number];

/** Something that somebody saw in an incident, at a moment of it, and where they know, why it was so. */
export type Observation = {
  readonly id: string;
  readonly incident: string;
  readonly kind: ObservationKind;
  /** When it was so, ISO 8601 UTC. */
  readonly at: string;
  /** The event of the log that it is about; null: only a time. */
  readonly moment: number | null;
  readonly text: string | null;
  readonly cause: string | null;
  /** The tasks that it led to, oldest first. */
  readonly measures: readonly string[];
  readonly status: 'standing' | 'struck';
  readonly strikeReason: string | null;
  readonly notedAt: string;
  readonly notedBy: string | null;
  readonly changedAt: string;
  readonly changedBy: string | null;
  /** Where in the log it was noted. */
  readonly seq: number;
};

/** The after-action review of an incident (utvärdering). */
export type Review = {
  readonly id: string;
  readonly incident: string;
  readonly summary: string | null;
  /** It was an exercise, so that it is compared with exercises and counted apart. */
  readonly exercise: boolean;
  /** The incident with whose times this one's are compared. */
  readonly comparedWith: string | null;
  readonly describedAt: string;
  readonly describedBy: string | null;
  readonly seq: number;
};

/** The goals that the organisation has set itself for the times between steps. */
export type ReviewGoals = { readonly goals: readonly ReviewGoal[]; readonly setAt: string | null };
