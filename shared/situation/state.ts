/** A figure that everybody steers by; no figure without a source and a time. */
export type KeyFact = {
  readonly id: string;
  readonly label: string | null;
  readonly value: string | null;
  readonly note: string | null;
  readonly source: string | null;
  readonly occurredAt: string;
  readonly setBy: string | null;
};

/** What is going on: its name, since when, and the key facts in the order they were first set. */
export type Situation = {
  readonly title: string | null;
  readonly titleSetAt: string | null;
  readonly keyFacts: { readonly [id: string]: KeyFact };
};

export const departmentStatuses = ['green', 'yellow', 'red'] as const;
export type DepartmentStatusValue = (typeof departmentStatuses)[number];

/** A department or company of the municipality, or a partner that has reported; `status` is null until it has reported. */
export type DepartmentRow = {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: 'department' | 'company' | 'federation' | 'partner';
  readonly status: DepartmentStatusValue | null;
  readonly note: string | null;
  /** How the department expects it to go, and what it needs of others. */
  readonly forecast: string | null;
  readonly needs: string | null;
  readonly reportedAt: string | null;
  readonly reportedBy: string | null;
};
