/** What a cost is for: worked hours (or hours of a machine), something bought, or something else, as a lost income. */
export const costKinds = ['hours', 'purchase', 'other'] as const;
export type CostKind = (typeof costKinds)[number];

/** What a cost comes to: hours by their rate, else the amount. Money is whole öre without value added tax. */
export type CostAmount = {
  readonly kind: CostKind;
  /** Of hours alone; null for all else. */
  readonly minutes: number | null;
  /** Öre for an hour; of hours alone. */
  readonly rateOre: number | null;
  readonly amountOre: number;
};

/** A cost of an incident. What is corrected keeps its id; what is struck stays and counts for nothing. */
export type Cost = CostAmount & {
  readonly id: string;
  readonly incident: string;
  /** Whose it is; null: nobody's in particular. */
  readonly department: string | null;
  /** The calendar day on which it arose, `2026-11-22`. */
  readonly day: string;
  readonly what: string | null;
  readonly reference: string | null;
  readonly status: 'standing' | 'struck';
  /** Times it has been corrected. */
  readonly corrections: number;
  /** Why it was last corrected or struck. */
  readonly reason: string | null;
  readonly recordedAt: string;
  readonly recordedBy: string | null;
  readonly changedAt: string;
  readonly changedBy: string | null;
  /** Where in the log it was first recorded. */
  readonly seq: number;
};
