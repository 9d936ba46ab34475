import { mostBins } from './source.ts';
import type { DensityBin, ReplayWindow } from './source.ts';
import type { EventStructure } from './structure.ts';

/** How much of an ISO 8601 UTC time names its bin of so many minutes, and what makes a time of that again. */
const widths = [
  { minutes: 10, named: '2026-11-22T05:3'.length, rest: '0:00.000Z' },
  { minutes: 60, named: '2026-11-22T05'.length, rest: ':00:00.000Z' },
  { minutes: 1_440, named: '2026-11-22'.length, rest: 'T00:00:00.000Z' },
] as const;

type Bin = { -readonly [Field in keyof DensityBin]: DensityBin[Field] };

/** Counts a log's events by the ten minutes in which they were recorded; events are taken in order. */
export class Density {
  readonly #bins: Bin[] = [];

  take({ seq, type, recordedAt }: EventStructure): void {
    const { named, rest } = widths[0];
    const at = recordedAt.slice(0, named) + rest;
    let bin = this.#bins.at(-1);
    if (bin === undefined || bin.at < at) this.#bins.push((bin = { at, events: 0, entries: 0, seq }));
    bin.events += 1;
    if (type.startsWith('journal.')) bin.entries += 1;
    bin.seq = seq;
  }

  /** The bins of a window, of the narrowest width of which there are at most `mostBins`; days are not made wider. */
  within({ from, to }: ReplayWindow): { readonly binMinutes: number; readonly density: DensityBin[] } {
    const first = from === undefined ? '' : from.slice(0, widths[0].named);
    const shown = this.#bins.filter(({ at }) => at >= first && (to === undefined || at <= to));
    for (const { minutes, named, rest } of widths) {
      const density = joined(shown, named, rest);
      if (density.length <= mostBins || minutes === 1_440) return { binMinutes: minutes, density };
    }
    return { binMinutes: widths[0].minutes, density: shown };
  }
}

function joined(bins: readonly DensityBin[], named: number, rest: string): DensityBin[] {
  const wider: Bin[] = [];
  for (const { at, events, entries, seq } of bins) {
    const start = at.slice(0, named) + rest;
    const last = wider.at(-1);
    if (last?.at !== start) {
      wider.push({ at: start, events, entries, seq });
      continue;
    }
    last.events += events;
    last.entries += entries;
    last.seq = seq;
  }
  return wider;
}
