import type { ReviewGoal, StepTimes } from '../review/steps.ts';
import { minutesBetween } from './span.ts';

/** How a goal went in one incident: the minutes that it took; null where one of the steps did not come. */
export type GoalOutcome = ReviewGoal & {
  readonly taken: number | null;
  /** Null where nothing can be said: a step did not come. */
  readonly met: boolean | null;
};

/** How an incident's steps stand to the organisation's goals; `taken` is whole minutes. */
export function goalOutcomes(goals: readonly ReviewGoal[], steps: StepTimes): readonly GoalOutcome[] {
  return goals.map((goal) => {
    const [from, to] = [steps[goal.from], steps[goal.to]];
    if (from === undefined || to === undefined) return { ...goal, taken: null, met: null };
    const taken = minutesBetween(from, to);
    return { ...goal, taken, met: taken <= goal.minutes };
  });
}
