import type { IncidentType } from '../classification/incident-types.ts';
import type { Level } from '../classification/levels.ts';
import { reviewSteps } from '../review/steps.ts';
import type { ReviewStep, StepTimes } from '../review/steps.ts';
import type { AfterLog } from './after-log.ts';
import { standingCosts } from './cost-report.ts';
import { goalOutcomes } from './goal-outcomes.ts';
import type { GoalOutcome } from './goal-outcomes.ts';
import type { ObservationRow, ReviewRow } from './review-rows.ts';
import { minutesBetween } from './span.ts';
import { titleWords } from './words.ts';

/** A key step of an incident: when it came, and after how many minutes counted from the first. */
export type StepRow = { readonly step: ReviewStep; readonly at: string; readonly minutes: number };

/** An incident as a review compares it. */
export type ComparedIncident = {
  readonly incident: string;
  readonly number: number;
  readonly title: string;
  readonly incidentType: IncidentType;
  readonly highest: Level | null;
  readonly exercise: boolean;
  readonly reportedAt: string;
  readonly closedAt: string | null;
  readonly steps: readonly StepRow[];
  readonly goals: readonly GoalOutcome[];
};

/** All that an after-action review rests on. */
export type ReviewData = ComparedIncident & {
  readonly review: ReviewRow | null;
  readonly observations: readonly ObservationRow[];
  /** The incident that it is compared with: the one that was chosen, else the newest exercise before it. */
  readonly comparedWith: ComparedIncident | null;
  /** Öre. */
  readonly cost: number;
};

/** Null where there is no such incident. */
export function reviewData(log: AfterLog, incident: string): ReviewData | null {
  const own = comparedIncident(log, incident);
  if (own === null) return null;
  const review = log.reviews.reviewOf(incident);
  const chosen = review?.comparedWith ?? lastExercise(log, own);
  return {
    ...own,
    review,
    observations: log.reviews.observationsOf(incident),
    comparedWith: chosen === null ? null : comparedIncident(log, chosen),
    cost: standingCosts(log, incident).reduce((sum, { amountOre }) => sum + amountOre, 0),
  };
}

/** What of an incident another is compared with; null where the log has none such. */
export function comparedIncident(log: AfterLog, incident: string): ComparedIncident | null {
  const row = log.incident(incident);
  if (row === null) return null;
  const { steps, highest } = log.steps.of(incident);
  const { number, incidentType, reportedAt, closedAt } = row;
  return {
    incident,
    number,
    title: titleWords(row),
    incidentType,
    highest,
    exercise: log.reviews.reviewOf(incident)?.exercise ?? false,
    reportedAt,
    closedAt,
    steps: stepRows(steps),
    goals: goalOutcomes(log.reviews.goals, steps),
  };
}

/** The newest incident before it that a review says was an exercise, of the same type before any other. */
function lastExercise(log: AfterLog, own: ComparedIncident): string | null {
  const before = log.incidents
    .rows()
    .filter((row) => row.incident !== own.incident && row.reportedAt < own.reportedAt)
    .filter((row) => log.reviews.reviewOf(row.incident)?.exercise === true);
  const alike = before.filter((row) => row.incidentType === own.incidentType);
  return (alike.at(-1) ?? before.at(-1))?.incident ?? null;
}

/** In the order in which they came; what came at once, in the order in which they are meant to. */
function stepRows(steps: StepTimes): readonly StepRow[] {
  const start = steps['first-call'];
  if (start === undefined) return [];
  return reviewSteps
    .flatMap((step) => {
      const at = steps[step];
      return at === undefined ? [] : [{ step, at, minutes: minutesBetween(start, at) }];
    })
    .toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}
