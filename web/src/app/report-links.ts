import type { PageId } from './page.ts';

/** The groups of the page of reports, in its order: while it goes on, when it is over, what is handed out, what proves it. */
export const reportGroups = ['during', 'after', 'out', 'proof'] as const;

interface ReportLink {
  readonly page: PageId;
  readonly group: (typeof reportGroups)[number];
}

/**
 * The pages that are reached through the page of reports, in its order. They have no other place in the menus. Each has its one
 * sentence in `reports.<page>.what`.
 */
export const reportLinks = [
  { page: 'situation-reports', group: 'during' },
  { page: 'status-requests', group: 'during' },
  { page: 'search', group: 'during' },
  { page: 'replay', group: 'after' },
  { page: 'council-notice', group: 'after' },
  { page: 'shift-report', group: 'during' },
  { page: 'decision-log', group: 'during' },
  { page: 'alarm-report', group: 'during' },
  { page: 'costs', group: 'after' },
  { page: 'review', group: 'after' },
  { page: 'statistics', group: 'after' },
  { page: 'poster', group: 'after' },
  { page: 'exports', group: 'out' },
  { page: 'public-export', group: 'out' },
  { page: 'erasure', group: 'out' },
  { page: 'archive', group: 'out' },
  { page: 'evidence', group: 'proof' },
] as const satisfies readonly ReportLink[];

/** Whether a page is reached there, and so stands in no other menu. */
export function isReport({ id }: { readonly id: PageId }): boolean {
  return reportLinks.some(({ page }) => page === id);
}
