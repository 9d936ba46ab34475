import { message } from '../../language/message.ts';
import type { SituationReport } from '../../situation-report/state.ts';
import type { DepartmentRow, KeyFact } from '../../situation/state.ts';
import type { StatusRequest } from '../../status-request/state.ts';
import type { ComparisonLine } from '../comparison-line.ts';
import { differences, differencesById, linesOf, said } from './differences.ts';
import type { Difference, Two } from './differences.ts';

const line = linesOf('situation');

/** The situation's name, the key facts, and how the departments are doing. */
export function situationLines({ before, after }: Two): ComparisonLine[] {
  const was = before.situation;
  const is = after.situation;
  const lines: ComparisonLine[] = [];
  if (is.title !== was.title)
    lines.push(line('changed', message('comparison.situation.title', { title: said(is.title) })));
  lines.push(...differencesById(was.keyFacts, is.keyFacts).flatMap(factLines));
  for (const fact of Object.values(was.keyFacts))
    if (is.keyFacts[fact.id] === undefined) {
      const text = message('comparison.situation.fact-removed', { label: said(fact.label) });
      lines.push(line('removed', text, { id: fact.id }));
    }
  return [
    ...lines,
    ...differences(before.departments, after.departments).flatMap(departmentLines),
    ...differences(before.statusRequests, after.statusRequests).flatMap(requestLines),
    ...differences(before.situationReports, after.situationReports).flatMap(reportLines),
  ];
}

function factLines({ row, was }: Difference<KeyFact>): ComparisonLine[] {
  const words = { label: said(row.label), value: said(row.value) };
  if (was === null) return [line('added', message('comparison.situation.fact-new', words), { id: row.id })];
  if (was.value === row.value) return [];
  const text = message('comparison.situation.fact', { ...words, previous: said(was.value) });
  return [line('changed', text, { id: row.id })];
}

function departmentLines({ row, was }: Difference<DepartmentRow>): ComparisonLine[] {
  const previous = was?.status ?? null;
  if (row.status === null || row.status === previous) return [];
  const status = message(`department-status.${row.status}`).toLowerCase();
  const text =
    previous === null
      ? message('comparison.situation.status-first', { department: row.name, status })
      : message('comparison.situation.status', {
          department: row.name,
          status,
          previous: message(`department-status.${previous}`).toLowerCase(),
        });
  return [line('changed', text, { id: row.id })];
}

function requestLines({ row, was }: Difference<StatusRequest>): ComparisonLine[] {
  const count = row.departments.length;
  const lines: ComparisonLine[] = [];
  if (was === null)
    lines.push(line('added', message('comparison.situation.asked', { count }), { id: row.id }));
  const answered = Object.keys(row.answers).length;
  const previous = was === null ? 0 : Object.keys(was.answers).length;
  if (answered === previous) return lines;
  const words = { answered, count: `${count}`, previous: `${previous}` };
  return [...lines, line('changed', message('comparison.situation.answers', words), { id: row.id })];
}

function reportLines({ row, was }: Difference<SituationReport>): ComparisonLine[] {
  if (row.status !== 'approved' || was?.status === 'approved') return [];
  const words = { number: `${row.number ?? 0}`, version: `${row.version ?? 1}` };
  return [line('added', message('comparison.situation.report', words), { id: row.id })];
}
