import type { Table } from '../../kernel/table.ts';
import { message } from '../../language/message.ts';
import type { State } from '../../state.ts';
import type { ComparisonArea, ComparisonLine } from '../comparison-line.ts';

/** Two states of the same log, the earlier first. */
export type Two = { readonly before: State; readonly after: State };

/** A row that is there afterwards; `was` is null where it was not there before. */
export type Difference<Row> = { readonly row: Row; readonly was: Row | null };

/**
 * The rows of a table that are new or may have changed, in the order of the later one. Rows that were folded twice are not
 * the same objects, so the fields that a line tells are compared by their values.
 */
export function differences<Row extends { readonly id: string }>(
  before: Table<Row>,
  after: Table<Row>,
): Difference<Row>[] {
  if (before === after) return [];
  const found: Difference<Row>[] = [];
  for (const row of after.values()) {
    const was = before.get(row.id) ?? null;
    if (was !== row) found.push({ row, was });
  }
  return found;
}

/** The same of rows that a single value holds by id. */
export function differencesById<Row>(
  before: { readonly [id: string]: Row },
  after: { readonly [id: string]: Row },
): Difference<Row>[] {
  if (before === after) return [];
  return Object.entries(after)
    .map(([id, row]) => ({ row, was: before[id] ?? null }))
    .filter(({ row, was }) => row !== was);
}

/** Makes the lines of one area. */
export function linesOf(area: ComparisonArea) {
  return (
    change: ComparisonLine['change'],
    text: string,
    about: { readonly id?: string; readonly incident?: string | null } = {},
  ): ComparisonLine => ({ area, id: about.id ?? null, incident: about.incident ?? null, change, text });
}

/** A text that may be withheld or erased. */
export function said(text: string | null | undefined): string {
  return text ?? message('comparison.no-text');
}
