/**
 * The key steps of an incident, in the order in which they are meant to come. Goals are set for the time between two of them.
 * `first-call`: the earliest that was told of it; `reported`: it stood in the console; `answered`: the first who said yes to its alarm;
 * `staff`: the first staff group activated; `point-open`: the first safety point that opened while it went on.
 */
export const reviewSteps = [
  'first-call',
  'reported',
  'assessed',
  'level',
  'alarm',
  'answered',
  'staff',
  'requested',
  'decided',
  'point-open',
  'closed',
] as const;
export type ReviewStep = (typeof reviewSteps)[number];

/** The organisation's own goal: from one step to a later one within so many minutes. */
export type ReviewGoal = { readonly from: ReviewStep; readonly to: ReviewStep; readonly minutes: number };

/** When each step came, ISO 8601 UTC; a step that did not come is left out. */
export type StepTimes = { readonly [Step in ReviewStep]?: string };

/** Whether a goal goes forwards in the order of the steps. */
export function goesForwards({ from, to }: Pick<ReviewGoal, 'from' | 'to'>): boolean {
  return reviewSteps.indexOf(from) < reviewSteps.indexOf(to);
}
