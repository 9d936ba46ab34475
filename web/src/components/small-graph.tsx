import { message } from '#shared/language/message.ts';
import { type ReactNode, use } from 'react';
import { ClockContext } from '../lib/clock.ts';
import { clockOrDate, clockTime, number } from '../lib/format.ts';
import { type GraphPoint, graphBox, graphLines, heightOf } from './small-graph-line.ts';
import styles from './small-graph.module.css';

interface SmallGraphProps {
  /** What it shows: "Besökare, Exempelpunkt Strand". */
  label: string;
  /** In order, the oldest first. */
  points: readonly GraphPoint[];
  /** The right edge, epoch milliseconds: now. */
  until: number;
  shape: 'step' | 'slope';
  /** What it should not go above, drawn as a line: how many there is room for. */
  ceiling?: number | null;
  /** A value in words; the number alone unless it is told. */
  words?: (value: number) => string;
  /** A table of the same figures below it, folded until it is asked for. */
  withTable?: boolean;
}

const size = { width: 240, height: 44 };

/** A line small enough to stand beside a figure, for people who look rather than read; it tells the same in words. */
export function SmallGraph(props: SmallGraphProps): ReactNode {
  const { label, points, until, shape, ceiling = null, words = (value) => number(value), withTable } = props;
  const past = use(ClockContext) !== null;
  const box = graphBox(points, size, until, ceiling);
  const known = points.flatMap(({ at, value }) => (value === null ? [] : [{ at, value }]));
  return (
    <figure className={styles['figure']}>
      <svg
        className={styles['graph']}
        viewBox={`0 -2 ${size.width} ${size.height + 4}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={inWords(label, known, until, words)}
      >
        {ceiling === null ? null : (
          <line
            className={styles['ceiling']}
            x1={0}
            x2={size.width}
            y1={heightOf(ceiling, box)}
            y2={heightOf(ceiling, box)}
          />
        )}
        <line className={styles['ground']} x1={0} x2={size.width} y1={size.height} y2={size.height} />
        {graphLines(points, box, shape).map((line) => (
          <path key={line} className={styles['line']} d={line} />
        ))}
      </svg>
      <figcaption className={styles['edges']} aria-hidden="true">
        <span>{clockOrDate(box.from, until)}</span>
        <span>{past ? clockTime(until) : message('graph.now')}</span>
      </figcaption>
      {withTable === true && known.length > 0 ? (
        <p className={styles['figures']} aria-hidden="true">
          {inFigures(known, words, ceiling)}
        </p>
      ) : null}
      {withTable === true ? <GraphTable label={label} points={points} until={until} words={words} /> : null}
    </figure>
  );
}

/** "Besökare: nu 74, lägst 12, högst 80 sedan 06:31" */
function inWords(
  label: string,
  known: readonly { readonly at: string; readonly value: number }[],
  until: number,
  words: (value: number) => string,
): string {
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined) return message('graph.nothing', { label });
  const values = known.map(({ value }) => value);
  return message('graph.words', {
    label,
    last: words(last.value),
    least: words(Math.min(...values)),
    most: words(Math.max(...values)),
    since: clockOrDate(first.at, until),
  });
}

/** "Senast 187, lägst 40, högst 219, streckat 300", for those who see the line. */
function inFigures(
  known: readonly { readonly value: number }[],
  words: (value: number) => string,
  ceiling: number | null,
): string {
  const values = known.map(({ value }) => value);
  const figures = message('graph.figures', {
    last: words(values.at(-1) ?? 0),
    least: words(Math.min(...values)),
    most: words(Math.max(...values)),
  });
  return ceiling === null ? figures : `${figures}, ${message('graph.ceiling', { ceiling: words(ceiling) })}`;
}

function GraphTable({
  label,
  points,
  until,
  words,
}: Required<Pick<SmallGraphProps, 'label' | 'points' | 'until' | 'words'>>): ReactNode {
  return (
    <details className={styles['table']}>
      <summary>{message('graph.table')}</summary>
      <table>
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col">{message('graph.time')}</th>
            <th scope="col">{message('graph.value')}</th>
          </tr>
        </thead>
        <tbody>
          {points.toReversed().map(({ at, value }, index) => (
            <tr key={`${at} ${index}`}>
              <td>{clockOrDate(at, until)}</td>
              <td>{value === null ? message('common.missing') : words(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
