import type { Fault } from './fault.ts';

/** What an import would do with a row of a file. `Field`: what can change; `Thing`: as it is registered; `Data`: the order. */
export type PlannedRow<Field, Thing, Data> = {
  readonly row: number;
  readonly name: string;
  readonly outcome: 'new' | 'changed' | 'unchanged' | 'refused';
  /** Which fields would become another, as registered before and after. */
  readonly changes: readonly Field[];
  readonly before: Thing | null;
  readonly after: Thing | null;
  readonly faults: readonly Fault[];
  /** What to order for this row; null where there is nothing to order. */
  readonly data: Data | null;
};
