import { message } from '../../language/message.ts';
import { centralGroup } from '../../staff/state.ts';
import type { Directive, StaffGroup } from '../../staff/state.ts';
import type { State } from '../../state.ts';
import type { ComparisonLine } from '../comparison-line.ts';
import { differences, linesOf, said } from './differences.ts';
import type { Difference, Two } from './differences.ts';

const line = linesOf('staff');

/** The crisis groups, who serves in them, and what they have directed. */
export function staffLines({ before, after }: Two): ComparisonLine[] {
  return [
    ...differences(before.staffGroups, after.staffGroups).flatMap((one) => groupLines(one, after)),
    ...differences(before.staffAssignments, after.staffAssignments)
      .filter(({ was }) => was === null)
      .map(({ row }) => {
        const names = { function: functionName(after, row.function), group: groupName(after, row.group) };
        const text = message('comparison.staff.assigned', { holder: said(row.holder), ...names });
        return line('added', text, { id: row.id });
      }),
    ...differences(before.directives, after.directives).flatMap(directiveLines),
  ];
}

function groupLines({ row, was }: Difference<StaffGroup>, state: State): ComparisonLine[] {
  if (row.status === (was?.status ?? 'inactive')) return [];
  const text = message(`comparison.staff.${row.status}`, { group: groupName(state, row.id) });
  return [line('changed', text, { id: row.id, incident: row.incident })];
}

function directiveLines({ row, was }: Difference<Directive>): ComparisonLine[] {
  const text = said(row.text);
  const lines: ComparisonLine[] = [];
  if (was === null)
    lines.push(line('added', message('comparison.staff.directive', { text }), { id: row.id }));
  if (row.status !== 'ongoing' && row.status !== was?.status) {
    const ended = message(`comparison.staff.directive-${row.status}`, { text });
    lines.push(line('changed', ended, { id: row.id }));
  }
  return lines;
}

function groupName({ departments }: State, group: string): string {
  if (group === centralGroup) return message('comparison.staff.central');
  return message('comparison.staff.department', { department: departments.get(group)?.name ?? group });
}

function functionName({ organisation }: State, id: string): string {
  return organisation?.staffFunctions?.find((one) => one.id === id)?.name ?? id;
}

/** Who is on duty as tjänsteman i beredskap. */
export function dutyLines({ before, after }: Two): ComparisonLine[] {
  const shift = after.duty.current;
  if (shift?.id === before.duty.current?.id) return [];
  const text =
    shift === null
      ? message('comparison.duty.off')
      : message('comparison.duty.on', { name: said(shift.name) });
  return [linesOf('duty')('changed', text)];
}
