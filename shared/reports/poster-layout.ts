import { swedishMinute } from '../language/swedish-minute.ts';

/** Millimetres, from the left and upper corner of the drawing. */
export type PlacedLine = {
  readonly seq: number;
  /** Where its time is. */
  readonly at: number;
  /** Where its words begin; null where there was no room for them. */
  readonly words: { readonly x: number; readonly y: number } | null;
};

/** A lane with what is drawn of its lines; `left` of them have no words. */
export type PlacedLane<Lane> = {
  readonly lane: Lane;
  readonly y: number;
  readonly height: number;
  /** One without words is not drawn where another without words has its mark already, as near as an eye tells. */
  readonly lines: readonly PlacedLine[];
  readonly left: number;
};

/** A line along the time that stands on a poster; `strong`: a new day begins. */
export type Tick = { readonly x: number; readonly label: string; readonly strong: boolean };

export type PosterSize = {
  readonly width: number;
  readonly height: number;
  /** How wide the words of a line are, how high they stand, and what a lane takes beside them. */
  readonly wordsWidth: number;
  readonly rowHeight: number;
  readonly laneGap: number;
};

// The times are given; no clock is read.
// oxlint-disable-next-line no-restricted-globals
const millis = (iso: string): number => Date.parse(iso);

/** From a time to where it stands, of a drawing that is so wide. */
export function timeScale(from: string, to: string, width: number): (at: string) => number {
  const [start, end] = [millis(from), millis(to)];
  const span = Math.max(1, end - start);
  return (at) => round((Math.min(Math.max(millis(at) - start, 0), span) / span) * width);
}

/**
 * Lanes one under another, the words of each line to the right of its time and in the first row where they run into nothing. Where all
 * rows together are higher than the drawing, the fullest lanes give up rows, and what has no place keeps its mark and loses its words.
 * Takes time in proportion to the lines, however close they are, and answers no more of them than the drawing holds.
 */
export function placeLanes<Lane extends string>(
  lanes: readonly {
    readonly lane: Lane;
    readonly lines: readonly { readonly seq: number; readonly at: string }[];
  }[],
  scale: (at: string) => number,
  size: PosterSize,
): readonly PlacedLane<Lane>[] {
  const drawn = lanes.map(({ lane, lines }) => ({
    lane,
    lines: lines.map(({ seq, at }) => ({ seq, at: scale(at) })),
  }));
  const fitting = Math.floor((size.height - drawn.length * size.laneGap) / size.rowHeight);
  const room = Math.max(drawn.length, fitting);
  // What a lane would need beyond all of the room changes nothing, and each row is looked at for each line.
  const needed = drawn.map(({ lines }) => Math.max(1, inRows(lines, size, room).rows));
  const allowed = fewerRows(needed, room);
  let y = 0;
  return drawn.map(({ lane, lines }, index) => {
    const rows = allowed[index] ?? 1;
    const { placed } = inRows(lines, size, rows);
    const height = rows * size.rowHeight + size.laneGap;
    const top = y;
    y = round(y + height);
    return {
      lane,
      y: top,
      height,
      lines: seen(placed).map(({ seq, at, x, row }) => ({
        seq,
        at,
        words: row === null ? null : { x, y: round(top + row * size.rowHeight) },
      })),
      left: placed.filter(({ row }) => row === null).length,
    };
  });
}

function inRows(
  lines: readonly { readonly seq: number; readonly at: number }[],
  size: PosterSize,
  most: number,
) {
  const ends: number[] = [];
  const placed = lines.map(({ seq, at }) => {
    const x = round(Math.max(0, Math.min(at, size.width - size.wordsWidth)));
    const free = ends.findIndex((end) => end <= x);
    const row = free === -1 ? ends.length : free;
    if (row >= most) return { seq, at, x, row: null };
    ends[row] = x + size.wordsWidth;
    return { seq, at, x, row };
  });
  return { placed, rows: ends.length };
}

/** Marks are more than a millimetre wide: of those that lie closer than this (mm), one is seen. */
const toldApart = 0.5;

function seen<Line extends { readonly at: number; readonly row: number | null }>(
  lines: readonly Line[],
): readonly Line[] {
  const taken = new Set<number>();
  return lines.filter(({ at, row }) => {
    if (row !== null) return true;
    const place = Math.round(at / toldApart);
    if (taken.has(place)) return false;
    taken.add(place);
    return true;
  });
}

function fewerRows(needed: readonly number[], room: number): readonly number[] {
  const rows = [...needed];
  for (let total = rows.reduce((sum, one) => sum + one, 0); total > room; total -= 1) {
    const fullest = rows.indexOf(Math.max(...rows));
    rows[fullest] = (rows[fullest] ?? 1) - 1;
  }
  return rows;
}

const minute = 60_000;
const day = 1_440;
const steps = [
  5,
  10,
  15,
  30,
  60,
  120,
  180,
  360,
  720,
  day,
  2 * day,
  7 * day,
  14 * day,
  28 * day,
  91 * day,
  365 * day,
];

/** At most `most` lines along the time, at whole hours and days by Swedish clocks. */
export function ticks(
  from: string,
  to: string,
  scale: (at: string) => number,
  most: number,
): readonly Tick[] {
  const [start, end] = [millis(from), millis(to)];
  const length = (end - start) / minute;
  const step = steps.find((one) => length / one <= most) ?? Math.ceil(length / most / day) * day;
  // How far Swedish clocks are from UTC, so that a step of hours begins at midnight.
  const ahead =
    millis(`${swedishMinute(from).replace(' ', 'T')}:00.000Z`) - Math.floor(start / minute) * minute;
  const first = Math.ceil((start + ahead) / (step * minute)) * step * minute - ahead;
  const all: Tick[] = [];
  for (let at = first; at <= end; at += step * minute) {
    // oxlint-disable-next-line no-restricted-globals
    const iso = new Date(at).toISOString();
    const [date = '', clock = ''] = swedishMinute(iso).split(' ');
    const strong = clock === '00:00' || all.length === 0;
    all.push({ x: scale(iso), label: step >= day ? date : strong ? `${date} ${clock}` : clock, strong });
  }
  return all;
}

const round = (figure: number): number => Math.round(figure * 100) / 100;
