import { useEffect, useMemo, useState } from 'react';
import type { Moment, PastState, ReplayMark, ReplayOverview, ReplaySource } from '#shared/replay/source.ts';
import type { ReplayPlace } from './place.ts';
import { usePast } from './use-past.ts';
import { type Speed, usePlaying } from './use-playing.ts';
import { type Shown, type Span, windowAround } from './window.ts';

export interface Replaying {
  readonly overview: ReplayOverview;
  readonly past: PastState | null;
  readonly failed: boolean;
  readonly retry: () => void;
  /** The moment shown, in ms. */
  readonly at: number;
  readonly window: Shown;
  readonly span: Span;
  readonly setSpan: (span: Span) => void;
  readonly playing: boolean;
  readonly setPlaying: (playing: boolean) => void;
  readonly speed: Speed;
  readonly setSpeed: (speed: Speed) => void;
  readonly goTo: (moment: Moment) => void;
  readonly step: (what: 'event' | 'mark', by: -1 | 1) => void;
}

/** The moment that is shown and all the ways to another. `whole` is the overview of the whole log. */
export function useReplay(
  source: ReplaySource,
  whole: ReplayOverview,
  place: ReplayPlace,
  onPlace: (place: ReplayPlace) => void,
): Replaying {
  const [span, setSpan] = useState<Span>('day');
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>('60');
  const log: Shown = useMemo(
    () => ({ from: Date.parse(whole.first ?? ''), to: Date.parse(whole.last ?? '') }),
    [whole],
  );
  const moment = place.moment ?? whole.seq;
  const { past, failed, retry } = usePast(source, moment, place.reading);
  const at = timeOf(moment, past, log.to);
  const window = useWindow(span, at, log);
  const overview = useOverview(source, whole, window, span);
  const goTo = (to: Moment): void => onPlace({ ...place, moment: within(to, whole, log) });
  usePlaying(playing, speed, at, log.to, {
    go: (ms) => goTo(new Date(ms).toISOString()),
    stop: () => setPlaying(false),
  });
  return {
    overview,
    past,
    failed,
    retry,
    at,
    window,
    span,
    setSpan,
    playing,
    setPlaying: (play) => {
      if (play && at >= log.to) goTo(new Date(log.from).toISOString());
      setPlaying(play);
    },
    speed,
    setSpeed,
    goTo: (to) => {
      setPlaying(false);
      goTo(to);
    },
    step: (what, by) => {
      setPlaying(false);
      // From where the last press went, which may not have come yet.
      const seq = typeof moment === 'number' ? moment : (past?.seq ?? whole.seq);
      const to = what === 'event' ? seq + by : nextMark(whole.marks, seq, by)?.seq;
      if (to !== undefined && to >= 1 && to <= whole.seq) goTo(to);
    },
  };
}

function timeOf(moment: Moment, past: PastState | null, end: number): number {
  if (typeof moment === 'string') return Date.parse(moment);
  return Date.parse(past?.at ?? new Date(end).toISOString());
}

/** A moment before the log's beginning or past its end is that end. */
function within(moment: Moment, { seq }: ReplayOverview, log: Shown): Moment {
  if (typeof moment === 'number') return Math.min(Math.max(moment, 1), seq);
  const at = Date.parse(moment);
  if (at >= log.to) return seq;
  return at < log.from ? 1 : moment;
}

function nextMark(marks: readonly ReplayMark[], seq: number, by: -1 | 1): ReplayMark | undefined {
  return by === 1 ? marks.find((mark) => mark.seq > seq) : marks.findLast((mark) => mark.seq < seq);
}

/** The window follows the moment: another only when the moment leaves it or the span is another. */
function useWindow(span: Span, at: number, log: Shown): Shown {
  const [shown, setShown] = useState(() => windowAround(span, at, log, null));
  const next = windowAround(span, at, log, shown);
  if (next.from === shown.from && next.to === shown.to) return shown;
  setShown(next);
  return next;
}

/** The overview of the window, whose bins are narrower than the whole log's; that one while it is on its way. */
function useOverview(source: ReplaySource, whole: ReplayOverview, window: Shown, span: Span): ReplayOverview {
  const [narrow, setNarrow] = useState<{ of: Shown; overview: ReplayOverview } | null>(null);
  const needed = span !== 'all' && (whole.binMinutes > 10 || whole.marksLeftOut > 0);
  useEffect(() => {
    if (!needed) return undefined;
    let wanted = true;
    const asked = { from: new Date(window.from).toISOString(), to: new Date(window.to).toISOString() };
    void source
      .overview(asked)
      .catch(() => null)
      .then((overview) => {
        if (wanted && overview !== null) setNarrow({ of: window, overview });
      });
    return () => {
      wanted = false;
    };
  }, [source, window, needed]);
  return needed && narrow?.of === window ? narrow.overview : whole;
}
