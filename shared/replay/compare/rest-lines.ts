import type { Drawing } from '../../drawing/state.ts';
import { canonicalJson } from '../../kernel/json.ts';
import { message } from '../../language/message.ts';
import type { ComparisonLine } from '../comparison-line.ts';
import { differences, linesOf, said } from './differences.ts';
import type { Difference, Two } from './differences.ts';

/** So many decisions that were noted in the journal are told one by one, the newest. */
const mostDecisions = 20;

const mapLine = linesOf('map');
const journalLine = linesOf('journal');
const otherLine = linesOf('other');

export function mapLines({ before, after }: Two): ComparisonLine[] {
  const drawings = differences(before.drawings, after.drawings).flatMap(drawingLines);
  const premises = differences(before.premises, after.premises).filter(({ row, was }) => !isEqual(row, was));
  if (premises.length === 0) return drawings;
  return [...drawings, mapLine('changed', message('comparison.map.premises', { count: premises.length }))];
}

function drawingLines({ row, was }: Difference<Drawing>): ComparisonLine[] {
  const words = { name: said(row.name) };
  const about = { id: row.id, incident: row.incident };
  if (row.status === 'removed') {
    return was?.status === 'removed'
      ? []
      : [mapLine('removed', message('comparison.map.removed', words), about)];
  }
  if (was === null) return [mapLine('added', message('comparison.map.drawn', words), about)];
  if (was.status === 'removed') return [mapLine('added', message('comparison.map.restored', words), about)];
  if (row.version === was.version) return [];
  return [mapLine('changed', message('comparison.map.changed', words), about)];
}

/** How many entries came, and the decisions among them. */
export function journalLines({ before, after }: Two): ComparisonLine[] {
  const first = before.journalWindow.last + 1;
  const { last } = after.journalWindow;
  const lines: ComparisonLine[] = [];
  if (last >= first) {
    const words = { count: last - first + 1, first: `${first}`, last: `${last}` };
    lines.push(journalLine('added', message('comparison.journal.new', words)));
  }
  const changed = differences(before.journal, after.journal);
  const decisions = changed
    .filter(({ row, was }) => was === null && row.kind === 'decision' && !row.system)
    .slice(-mostDecisions);
  for (const { row } of decisions) {
    const words = { number: `${row.number}`, text: said(row.text) };
    const about = { id: row.id, incident: row.incident };
    lines.push(journalLine('added', message('comparison.journal.decision', words), about));
  }
  const corrected = changed.filter(({ row, was }) => row.correctedBy !== (was?.correctedBy ?? null)).length;
  if (corrected > 0)
    lines.push(journalLine('changed', message('comparison.journal.corrected', { count: corrected })));
  const struck = changed.filter(({ row, was }) => row.struckBy !== (was?.struckBy ?? null)).length;
  if (struck > 0) lines.push(journalLine('changed', message('comparison.journal.struck', { count: struck })));
  return lines;
}

/** Files, costs, confidentiality, values that came late, and the configuration. */
export function otherLines({ before, after }: Two): ComparisonLine[] {
  const lines: ComparisonLine[] = [];
  const attached = differences(before.attachments, after.attachments).filter(
    ({ was }) => was === null,
  ).length;
  if (attached > 0)
    lines.push(otherLine('added', message('comparison.other.attachments', { count: attached })));
  const costs = differences(before.costs, after.costs).filter(({ was }) => was === null).length;
  if (costs > 0) lines.push(otherLine('added', message('comparison.other.costs', { count: costs })));
  const restricted = differences(before.restrictedRecords, after.restrictedRecords).filter(
    ({ was }) => was === null,
  ).length;
  if (restricted > 0)
    lines.push(otherLine('added', message('comparison.other.restricted', { count: restricted })));
  const released = [...before.restrictedRecords.values()].filter(
    ({ id }) => !after.restrictedRecords.has(id),
  ).length;
  if (released > 0)
    lines.push(otherLine('removed', message('comparison.other.released', { count: released })));
  const conflicts = differences(before.conflicts, after.conflicts).filter(({ was }) => was === null).length;
  if (conflicts > 0)
    lines.push(otherLine('added', message('comparison.other.conflict', { count: conflicts })));
  if (before.organisation !== null && !isEqual(before.organisation, after.organisation))
    lines.push(otherLine('changed', message('comparison.other.configured')));
  return lines;
}

/** By content: what is folded twice, or read from a snapshot, is another object. */
function isEqual(one: object | null, other: object | null): boolean {
  return one === other || canonicalJson(one) === canonicalJson(other);
}
