import { message } from '../language/message.ts';
import { swedishMinute } from '../language/swedish-minute.ts';
import type { AfterLog } from './after-log.ts';
import { isAsked } from './decision-log.ts';
import { levelBand } from './level-band.ts';
import { placeLanes, ticks, timeScale } from './poster-layout.ts';
import { posterLanes } from './poster-lines.ts';
import type { PosterLine, PosterLines } from './poster-lines.ts';
import { minutesBetween } from './span.ts';
import { incidentWords, levelName } from './words.ts';

export const posterPapers = ['a3', 'a2'] as const;
export type PosterPaper = (typeof posterPapers)[number];

/** Millimetres: the drawing to the right of the lanes' names, on a sheet that lies down. */
const drawings = {
  a3: { width: 356, height: 222, wordsWidth: 43, rowHeight: 10.6, laneGap: 3, ticks: 14 },
  a2: { width: 530, height: 336, wordsWidth: 56, rowHeight: 13.4, laneGap: 3.5, ticks: 20 },
} as const;

/** The longest text that its box holds. */
const longestWords = { a3: 92, a2: 120 } as const;

type Asked = Parameters<typeof isAsked>[1];

/** A timeline for a debriefing, laid out for one sheet: all words and all places (millimetres). */
export type Poster = ReturnType<typeof poster>;

/** Lines of one incident keep what belongs to no incident, as the points; `asked` without one takes all. */
export function poster(log: AfterLog, told: PosterLines, asked: Asked, paper: PosterPaper) {
  const { incident } = asked;
  const period = periodOf(log, asked);
  const belongs = (line: PosterLine): boolean =>
    isAsked(log, { from: period.from, to: period.to }, null, line.at) &&
    (incident === undefined || line.incident === null || log.survivor(line.incident) === incident);
  const lines = told.lines().filter(belongs);
  const from = lines[0]?.at ?? period.from ?? '2000-01-01T00:00:00.000Z';
  const to = lines.at(-1)?.at ?? from;
  const drawing = drawings[paper];
  const scale = timeScale(from, to, drawing.width);
  const lanes = posterLanes.map((lane) => ({ lane, lines: lines.filter((line) => line.lane === lane) }));
  const filled = lanes.filter((lane) => lane.lines.length > 0);
  const bySeq = new Map(lines.map((line) => [line.seq, line]));
  const levels = told.levels.filter(
    (one) => incident === undefined || log.survivor(one.incident) === incident,
  );
  return {
    ...log.frame(incident === undefined ? [] : [incident]),
    paper,
    drawing,
    title: message('report.poster.title'),
    subtitle:
      incident === undefined ? message('report.all-incidents') : incidentWords(log.incident(incident)),
    period: message('report.period.between', { from: swedishMinute(from), to: swedishMinute(to) }),
    nothing: lines.length === 0 ? message('report.poster.none') : null,
    bandName: message('report.level'),
    band: levelBand(levels, to)
      .filter((span) => span.to > from && span.from < to)
      .map(({ from: start, to: end, level }) => ({
        x: scale(start),
        width: scale(end) - scale(start),
        level,
        name: levelName(log, level),
      })),
    ticks: ticks(from, to, scale, drawing.ticks),
    lanes: placeLanes(filled, scale, drawing).map(({ lane, lines: placed, left, ...place }) => ({
      ...place,
      name: message(`report.poster.lane.${lane}`),
      left: left === 0 ? null : message('report.poster.left', { count: left }),
      lines: placed.map(({ seq, at, words }) => ({
        at,
        words,
        ...wordsOf(bySeq.get(seq), paper, minutesBetween(from, to) > 1_440),
      })),
    })),
  };
}

/** From the first that is told of an incident until it is closed and what was learnt of it begins, unless it is asked for. */
function periodOf(
  log: AfterLog,
  { incident, from, to }: Asked,
): { from: string | undefined; to: string | undefined } {
  if (incident === undefined) return { from, to };
  const { steps } = log.steps.of(incident);
  const closed = steps.closed === undefined ? undefined : `${steps.closed}\uffff`;
  return { from: from ?? steps['first-call'], to: to ?? closed };
}

/** `dated`: the poster is of more than a day, so that a clock alone says too little. */
function wordsOf(
  line: PosterLine | undefined,
  paper: PosterPaper,
  dated: boolean,
): { readonly time: string; readonly text: string } {
  const { at = '', text = '' } = line ?? {};
  const longest = longestWords[paper] - (dated ? 6 : 0);
  const short = text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text;
  return { time: at === '' ? '' : swedishMinute(at).slice(dated ? 5 : 11), text: short };
}
