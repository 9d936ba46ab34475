/** A step of an applied card: the task that it became, and when that was done. */
export type AppliedStep = { readonly step: string; readonly task: string; readonly doneAt: string | null };

/** An action card that has been applied to an incident. */
export type CardApplication = {
  readonly id: string;
  readonly card: string;
  readonly incident: string;
  /** What the card was called when it was applied; its id where the configuration did not say. */
  readonly title: string;
  readonly steps: readonly AppliedStep[];
  readonly appliedAt: string;
  readonly appliedBy: string | null;
};
