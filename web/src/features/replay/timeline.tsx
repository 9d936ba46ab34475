import type { Level } from '#shared/classification/levels.ts';
import { message } from '#shared/language/message.ts';
import type { Moment, ReplayMark, ReplayOverview } from '#shared/replay/source.ts';
import { type KeyboardEvent, type PointerEvent, type ReactNode, useMemo, useRef } from 'react';
import { classNames } from '../../lib/class-names.ts';
import { clockTime, fullTime, shortDate } from '../../lib/format.ts';
import { markWords } from './mark-words.ts';
import { type Frame, placeMarks, placeOf, timeAt } from './timeline-layout.ts';
import styles from './timeline.module.css';
import { useWidth } from './use-width.ts';
import { type Shown, ticksOf } from './window.ts';

interface TimelineProps {
  overview: ReplayOverview;
  window: Shown;
  /** The moment shown, in ms. */
  at: number;
  /** The moment that it is compared with. */
  beside: number | null;
  /** A time in whole seconds. */
  onMove: (at: number) => void;
  onMark: (moment: Moment) => void;
  phone: boolean;
}

const minute = 60_000;
const height = 132;
const bandTop = 26;
const markLine = 62;
const base = 106;
const tallest = 30;

/** The slider: levels, marks and how much was recorded, with the moment that is shown. Arrows move a minute, with Shift ten. */
export function Timeline(props: TimelineProps): ReactNode {
  const { overview, window, at, beside, phone } = props;
  const [room, width] = useWidth();
  const frame: Frame = useMemo(
    () => ({ left: phone ? 12 : 92, right: Math.max(width - (phone ? 12 : 28), 100) }),
    [width, phone],
  );
  const x = placeOf(Math.min(Math.max(at, window.from), window.to), window, frame);
  const label = clockTime(at);
  const flag = Math.min(Math.max(x, 28), Math.max(width - 28, 28));
  return (
    <div ref={room} className={styles['room']}>
      <Slider {...props} frame={frame} width={width}>
        {phone ? null : <RowNames />}
        <Bands overview={overview} window={window} frame={frame} />
        <Density overview={overview} window={window} frame={frame} at={at} />
        <Axis window={window} frame={frame} />
        <Marks {...props} frame={frame} />
        {beside === null ? null : <Line at={beside} window={window} frame={frame} />}
        <g className={styles['here']}>
          <path d={`M${x} 20V${base + 1}`} className={styles['here-line']} />
          <rect x={flag - 26} y={2} width={52} height={20} rx={2} className={styles['here-flag']} />
          <text x={flag} y={16.5} className={styles['here-text']}>
            {label}
          </text>
          <path d={`M${x} ${base - 2}l7 7v7h-14v-7Z`} className={styles['here-flag']} />
        </g>
      </Slider>
    </div>
  );
}

function Slider({
  overview,
  window,
  at,
  onMove,
  frame,
  width,
  children,
}: TimelineProps & { frame: Frame; width: number; children: ReactNode }): ReactNode {
  const dragging = useRef(false);
  const moveTo = (event: PointerEvent<SVGSVGElement>): void => {
    const { left } = event.currentTarget.getBoundingClientRect();
    onMove(Math.round(timeAt(event.clientX - left, window, frame) / 1_000) * 1_000);
  };
  const step = (event: KeyboardEvent): void => {
    const by = stepOf(event);
    if (by === null) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(Math.round((at + by) / 1_000) * 1_000);
  };
  return (
    <svg
      className={styles['drawing']}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="slider"
      tabIndex={0}
      aria-label={message('replay.slider')}
      aria-valuemin={Math.round(window.from / minute)}
      aria-valuemax={Math.round(window.to / minute)}
      aria-valuenow={Math.round(at / minute)}
      aria-valuetext={message('replay.slider.value', {
        time: fullTime(at),
        entries: entriesAt(overview, at),
        minutes: overview.binMinutes,
      })}
      onKeyDown={step}
      onPointerDown={(event) => {
        dragging.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
        moveTo(event);
      }}
      onPointerMove={(event) => {
        if (dragging.current) moveTo(event);
      }}
      onPointerUp={() => {
        dragging.current = false;
      }}
      onPointerCancel={() => {
        dragging.current = false;
      }}
    >
      {children}
    </svg>
  );
}

/** How far (ms) a key moves. */
function stepOf({ key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent): number | null {
  if (altKey || ctrlKey || metaKey) return null;
  const length = shiftKey ? 10 * minute : minute;
  if (key === 'ArrowRight' || key === 'ArrowUp') return length;
  if (key === 'ArrowLeft' || key === 'ArrowDown') return -length;
  if (key === 'PageUp') return 60 * minute;
  if (key === 'PageDown') return -60 * minute;
  return null;
}

function entriesAt({ density, binMinutes }: ReplayOverview, at: number): number {
  const bin = density.findLast((one) => Date.parse(one.at) <= at);
  return bin !== undefined && Date.parse(bin.at) + binMinutes * minute > at ? bin.entries : 0;
}

function RowNames(): ReactNode {
  return (
    <g className={styles['names']} aria-hidden="true">
      <text x={16} y={bandTop + 15.5}>
        {message('replay.row.level')}
      </text>
      <text x={16} y={markLine + 4}>
        {message('replay.row.marks')}
      </text>
      <text x={16} y={base - 4}>
        {message('replay.row.density')}
      </text>
    </g>
  );
}

type PartProps = { overview: ReplayOverview; window: Shown; frame: Frame };

const bandClass = (level: Level): string | undefined => styles[`band-${level}`];

function Bands({ overview, window, frame }: PartProps): ReactNode {
  const { levels } = overview;
  return levels.map(({ seq, at, level }, index) => {
    const end = levels[index + 1]?.at ?? overview.last;
    if (level === null || end === null) return null;
    const from = placeOf(Math.max(Date.parse(at), window.from), window, frame);
    const to = placeOf(Math.min(Date.parse(end), window.to), window, frame);
    if (to <= from) return null;
    const word = message(`levels.${level}.short`);
    return (
      <g key={seq} className={classNames(styles['band'], bandClass(level))}>
        <rect x={from} y={bandTop} width={Math.max(to - from, 1.5)} height={22} />
        {to - from < word.length * 7 + 14 ? null : (
          <text x={from + 7} y={bandTop + 15.5}>
            {word}
          </text>
        )}
      </g>
    );
  });
}

function Density({ overview, window, frame, at }: PartProps & { at: number }): ReactNode {
  const { density, binMinutes } = overview;
  const [past, ahead] = useMemo(() => {
    const most = Math.max(1, ...density.map(({ events }) => events));
    const length = binMinutes * minute;
    const before: string[] = [];
    const after: string[] = [];
    for (const { at: start, events } of density) {
      const begins = Date.parse(start);
      if (begins + length < window.from || begins > window.to) continue;
      const from = placeOf(Math.max(begins, window.from), window, frame);
      const to = placeOf(Math.min(begins + length, window.to), window, frame);
      // What is little beside the most is still seen.
      const tall = Math.max(2, Math.sqrt(events / most) * tallest);
      const wide = Math.max(to - from - 1, 1);
      (begins <= at ? before : after).push(
        `M${from} ${base}v-${tall.toFixed(1)}h${wide.toFixed(1)}V${base}Z`,
      );
    }
    return [before.join(''), after.join('')];
  }, [density, binMinutes, window, frame, at]);
  return (
    <>
      <path d={past} className={styles['past']} />
      <path d={ahead} className={styles['ahead']} />
      <path d={`M${frame.left} ${base + 0.5}H${frame.right}`} className={styles['axis']} />
    </>
  );
}

function Axis({ window, frame }: { window: Shown; frame: Frame }): ReactNode {
  const { step, at } = ticksOf(window, Math.max(2, Math.floor((frame.right - frame.left) / 72)));
  return (
    <g className={styles['ticks']} aria-hidden="true">
      {at.map((one) => {
        const x = placeOf(one, window, frame);
        return (
          <g key={one}>
            <path d={`M${x} ${base + 1}v5`} className={styles['axis']} />
            <text x={x} y={base + 21}>
              {step >= 12 * 60 * minute || clockTime(one) === '00:00' ? shortDate(one) : clockTime(one)}
            </text>
          </g>
        );
      })}
    </g>
  );
}

const shapes = {
  level: 'l5.5 5.5-5.5 5.5-5.5-5.5Z',
  decision: 'l5.5 5.5-5.5 5.5-5.5-5.5Z',
  alarm: 'l5.5 10h-11Z',
  'hand-over': 'm-4.5 1h9v9h-9Z',
} as const;

function Marks({ overview, window, frame, onMark, phone }: TimelineProps & { frame: Frame }): ReactNode {
  const placed = useMemo(
    () => placeMarks(overview.marks, window, frame, (mark) => (phone ? '' : shortWords(mark))),
    [overview.marks, window, frame, phone],
  );
  return placed.map(({ mark, x, words, before }) => (
    <g key={mark.seq} className={classNames(styles['mark'], styles[`mark-${mark.kind}`])}>
      <path d={`M${x} ${bandTop + 24}V${base}`} />
      <path
        d={`M${x} ${markLine - 5.5}${shapes[mark.kind]}`}
        className={styles['shape']}
        onPointerDown={(event) => {
          event.stopPropagation();
          onMark(mark.seq);
        }}
      >
        <title>{`${clockTime(mark.at)} ${markWords(mark)}`}</title>
      </path>
      {words === null ? null : (
        <text x={x + (before ? -9 : 9)} y={markLine + 4} textAnchor={before ? 'end' : 'start'}>
          {words}
        </text>
      )}
    </g>
  ));
}

function shortWords(mark: ReplayMark): string {
  const what =
    mark.kind === 'level'
      ? message(`levels.${mark.level ?? 'none'}.short`)
      : message(`replay.mark.${mark.kind}`);
  return `${clockTime(mark.at)} ${what}`;
}

function Line({ at, window, frame }: { at: number; window: Shown; frame: Frame }): ReactNode {
  if (at < window.from || at > window.to) return null;
  const x = placeOf(at, window, frame);
  return <path d={`M${x} 20V${base + 1}`} className={styles['beside']} />;
}
