import { epoch } from '../kernel/later.ts';
import type { RecordType } from './record-types.ts';

/** How long the texts of a kind of record are kept: for ever (bevaras), or so long and then erased (gallras). */
export type RetentionRule =
  | { readonly action: 'keep' }
  | { readonly action: 'dispose'; readonly years: number; readonly months: number };

/** What was decided of a kind of record, when and by which role; `ground` is the decision it rests on, null once erased. */
export type RetentionDecision = {
  readonly rule: RetentionRule;
  readonly ground: string | null;
  readonly setAt: string;
  readonly role: string;
};

/** The retention plan (gallringsplan). A kind without a decision is kept. */
export type RetentionPlan = { readonly [Type in RecordType]?: RetentionDecision };

/**
 * When texts that began to age at `from` are due, ISO 8601 UTC; null where they are kept. Years and months are those of the calendar: a
 * day that the month does not have is its last.
 */
export function dueAt(rule: RetentionRule, from: string): string | null {
  if (rule.action === 'keep') return null;
  const [year = 0, month = 1, day = 1] = from.slice(0, 10).split('-').map(Number);
  const months = year * 12 + (month - 1) + rule.years * 12 + rule.months;
  const [dueYear, dueMonth] = [Math.floor(months / 12), (months % 12) + 1];
  const dueDay = Math.min(day, daysOf(dueYear, dueMonth));
  const padded = (value: number, length: number) => String(value).padStart(length, '0');
  return `${padded(dueYear, 4)}-${padded(dueMonth, 2)}-${padded(dueDay, 2)}${from.slice(10)}`;
}

function daysOf(year: number, month: number): number {
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  return Math.round((epoch(next) - epoch(first)) / 86_400_000);
}
