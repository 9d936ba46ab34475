import { message } from '#shared/language/message.ts';
import type { Affected } from '#shared/drawing/affected.ts';
import { drawingKindName } from '#shared/drawing/kind-name.ts';
import type { Drawing } from '#shared/drawing/state.ts';
import { incidentName } from '#shared/incident/journal-lines.ts';
import { measureWords } from './measure-words.ts';

/** What something drawn is called; the word for what is confidential where that is withheld. */
export function drawingName({ name }: Pick<Drawing, 'name'>): string {
  return name ?? message('common.restricted');
}

/** "Zon Avspärrat" */
export function drawingMark({ kind, meaning }: Pick<Drawing, 'kind' | 'meaning'>): string {
  return drawingKindName(kind, meaning);
}

/** "Zon Avspärrat. Yta 1,27 km², omkrets 4,50 km" */
export function drawingNote(drawing: Drawing): string {
  const measure = measureWords(drawing.geometry);
  const kind = drawingMark(drawing);
  return measure === null ? kind : message('drawing.list.words', { kind, measure });
}

const list = new Intl.ListFormat('sv', { type: 'conjunction' });

/** "1 händelse, 2 trygghetspunkter och 3 samhällsviktiga verksamheter"; null where there is nothing. */
export function affectedCounts({ incidents, points, premises }: Affected): string | null {
  const counts = [
    ...(incidents.length === 0 ? [] : [message('drawing.affected.incidents', { count: incidents.length })]),
    ...(points.length === 0 ? [] : [message('drawing.affected.points', { count: points.length })]),
    ...(premises.length === 0 ? [] : [message('drawing.affected.premises', { count: premises.length })]),
  ];
  return counts.length === 0 ? null : list.format(counts);
}

/** One line for each that is affected, in the order of the list. */
export function affectedLines({ incidents, points, premises }: Affected): {
  readonly incidents: readonly string[];
  readonly points: readonly string[];
  readonly premises: readonly string[];
} {
  return {
    incidents: incidents.map(({ number, title, level }) =>
      message('drawing.affected.line.incident', {
        number: incidentName(number),
        title: title ?? message('common.restricted'),
        level: message(`levels.${level ?? 'none'}.short`).toLowerCase(),
      }),
    ),
    points: points.map(({ name, status }) =>
      message('drawing.affected.line.point', {
        name,
        status: message(`safety-point-status.${status}`).toLowerCase(),
      }),
    ),
    premises: premises.map(({ name, kind }) =>
      message('drawing.affected.line.premises', {
        name,
        kind: message(`premises.kind.${kind}`).toLowerCase(),
      }),
    ),
  };
}

/** Who is affected, to be pasted into a message: the zone, its measures, the counts, then line by line. */
export function affectedText(drawing: Drawing, affected: Affected): string {
  const lines = affectedLines(affected);
  return [
    message('drawing.mark', { kind: drawingNote(drawing), name: drawingName(drawing) }),
    affectedCounts(affected) ?? message('drawing.affected.none'),
    ...lines.incidents,
    ...lines.points,
    ...lines.premises,
  ].join('\n');
}
