import { Density } from './density.ts';
import { LevelBands, levelTypes } from './level-bands.ts';
import { markedTypes, markOf } from './mark-of.ts';
import { markKinds, mostMarks } from './source.ts';
import type { LevelBand, ReplayMark, ReplayOverview, ReplayWindow } from './source.ts';
import { idIn } from './structure.ts';
import type { EventStructure } from './structure.ts';
import { WhenItHappened, whenTypes } from './when-it-happened.ts';

/** The types whose payload a history reads; of all others it needs the times alone. */
export const historyTypes: readonly string[] = [...new Set([...markedTypes, ...levelTypes, ...whenTypes])];

/**
 * What a slider over a log shows, kept event by event, so that an overview of a long log costs no new reading of it. It
 * holds structure alone: what is erased or made confidential later stands nowhere in it.
 */
export class History {
  readonly whenItHappened = new WhenItHappened();
  readonly #density = new Density();
  readonly #levels = new LevelBands();
  readonly #marks: ReplayMark[] = [];
  readonly #numbers = new Map<string, number>();
  #seq = 0;
  #first: string | null = null;
  #last: string | null = null;

  /** The newest position that it has taken. */
  get seq(): number {
    return this.#seq;
  }

  /** Takes the next event; one that it has is left. */
  take(event: EventStructure): void {
    if (event.seq <= this.#seq) return;
    this.#seq = event.seq;
    this.#first ??= event.recordedAt;
    this.#last = event.recordedAt;
    this.#learnNumber(event);
    this.#density.take(event);
    this.#levels.take(event);
    this.whenItHappened.take(event);
    const mark = markOf(event, (incident) => this.#numbers.get(incident) ?? null);
    if (mark !== null) this.#marks.push(mark);
  }

  overview(window: ReplayWindow = {}): ReplayOverview {
    const within = this.#marks.filter(({ at }) => isWithin(at, window));
    const marks = heaviest(within);
    return {
      seq: this.#seq,
      first: this.#first,
      last: this.#last,
      ...this.#density.within(window),
      marks,
      marksLeftOut: within.length - marks.length,
      levels: bandsWithin(this.#levels.bands, window),
    };
  }

  #learnNumber(event: EventStructure): void {
    const incident = idIn(event, 'incident');
    const number = event.payload?.['number'];
    if (event.type === 'incident.reported' && incident !== null && typeof number === 'number')
      this.#numbers.set(incident, number);
  }
}

function isWithin(at: string, { from, to }: ReplayWindow): boolean {
  return (from === undefined || at >= from) && (to === undefined || at <= to);
}

function bandsWithin(bands: readonly LevelBand[], { from, to }: ReplayWindow): LevelBand[] {
  const before = from === undefined ? undefined : bands.findLast(({ at }) => at < from);
  const within = bands.filter(({ at }) => isWithin(at, { from, to }));
  return before === undefined ? within : [before, ...within];
}

/** The newest marks of the heaviest kinds, in the order of the log. */
function heaviest(marks: readonly ReplayMark[]): ReplayMark[] {
  if (marks.length <= mostMarks) return [...marks];
  const chosen: ReplayMark[] = [];
  for (const kind of markKinds) {
    const left = mostMarks - chosen.length;
    if (left > 0) chosen.push(...marks.filter((mark) => mark.kind === kind).slice(-left));
  }
  return chosen.toSorted((one, other) => one.seq - other.seq);
}
