import { type ReactNode, type RefObject, useImperativeHandle, useState } from 'react';
import { useRowWindow } from '../lib/use-row-window.ts';

export interface LongListHandle {
  /** Draws a row wherever it stands and answers its element; null where the list has none with that key. */
  readonly reveal: (key: string) => HTMLElement | null;
}

/** What a row's element has besides its own: where it stands, when others are left out. */
export interface RowPlace {
  readonly 'data-row': string;
  readonly 'aria-posinset'?: number;
  readonly 'aria-setsize'?: number;
}

interface LongListProps<Row> {
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** One row, as a `li` that is given its place, or several of which the last is the row's. */
  render: (row: Row, index: number, place: RowPlace) => ReactNode;
  className?: string | undefined;
  handle?: RefObject<LongListHandle | null>;
}

/** A list of which, when it is long, only what is seen is drawn. Room stands for the rest. */
export function LongList<Row extends object>({
  rows,
  keyOf,
  render,
  className,
  handle,
}: LongListProps<Row>): ReactNode {
  const { list, drawn, partial, reveal, keepFocused } = useRowWindow(rows, keyOf);
  useImperativeHandle(handle, () => ({ reveal }));
  const [places] = useState(() => new WeakMap<Row, RowPlace>());
  /** The same object for as long as the row stands where it stood, so that it need not be drawn again. */
  const placeOf = (row: Row, index: number): RowPlace => {
    const position = partial ? { 'aria-posinset': index + 1, 'aria-setsize': rows.length } : {};
    const known = places.get(row);
    if (
      known !== undefined &&
      known['aria-posinset'] === position['aria-posinset'] &&
      known['aria-setsize'] === position['aria-setsize']
    )
      return known;
    const place = { 'data-row': keyOf(row), ...position };
    places.set(row, place);
    return place;
  };
  return (
    <ol ref={list} className={className} onFocus={(event) => keepFocused(event.target)}>
      {drawn.stretches.flatMap(({ before, from, to }, at) => [
        <Room key={`room-${at}`} height={before} />,
        ...rows.slice(from, to).map((row, index) => render(row, from + index, placeOf(row, from + index))),
      ])}
      <Room key="room-after" height={drawn.after} />
    </ol>
  );
}

function Room({ height }: { height: number }): ReactNode {
  return height === 0 ? null : <li aria-hidden="true" style={{ height }} />;
}
