import type { DepartmentRow, DepartmentStatusValue } from './state.ts';

export type ShownStatus = DepartmentStatusValue | 'missing';

/**
 * A department's status as it may be shown: missing (Saknas) where nothing is reported or the report is from before
 * `oldest` (ISO 8601 UTC with milliseconds), since an old green says nothing.
 */
export function shownStatus(department: DepartmentRow, oldest: string): ShownStatus {
  const { status, reportedAt } = department;
  return status === null || reportedAt === null || reportedAt < oldest ? 'missing' : status;
}

const order: readonly ShownStatus[] = ['red', 'yellow', 'missing', 'green'];

/** Departments with what may be shown of each: the worst first, then as the organisation lists them. */
export function departmentsByStatus(
  departments: Iterable<DepartmentRow>,
  oldest: string,
): { readonly department: DepartmentRow; readonly shown: ShownStatus }[] {
  return [...departments]
    .map((department) => ({ department, shown: shownStatus(department, oldest) }))
    .sort((one, other) => order.indexOf(one.shown) - order.indexOf(other.shown));
}
