import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { rowWindow, type RowWindow, type View, wholeList } from './row-window.ts';

/** A list of so many is drawn whole, so that the browser's own search and its print have all of it. */
const drawnWhole = 150;
/** Before a row has been measured, in pixels. */
const guess = 64;
/** How far beyond what is seen rows are drawn, and how near its end one comes before more are, in pixels. */
const beyond = 1_200;
const near = 400;

interface RowsInView {
  /** The element in which the rows stand, each with `data-row`, its key. */
  readonly list: RefObject<HTMLOListElement | null>;
  readonly drawn: RowWindow;
  /** Whether rows are left out: then each says where it stands (`aria-posinset`, `aria-setsize`). */
  readonly partial: boolean;
  /** Draws a row wherever it stands and answers its element; null where the list has none with that key. */
  readonly reveal: (key: string) => HTMLElement | null;
  /** For the list's `onFocus`: the row that has the focus stays while others come and go. */
  readonly keepFocused: (target: Element) => void;
}

/**
 * Draws of a long list what is seen of it and a little more, whatever element scrolls it. A row's height is known once it has been
 * drawn, and guessed before; what is seen is kept in place by the browser (`overflow-anchor`) when a guess was wrong. The guess is
 * made once: another would move everything that has not been drawn.
 */
export function useRowWindow<Row extends object>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): RowsInView {
  const list = useRef<HTMLOListElement>(null);
  const [heights] = useState(() => ({ known: new WeakMap<Row, number>(), guess: null as number | null }));
  const [view, setView] = useState<View>({ top: 0, bottom: beyond });
  const [pinned, setPinned] = useState<string | null>(null);
  const printed = usePrinted();
  const partial = rows.length > drawnWhole && !printed;
  const pinnedAt = partial && pinned !== null ? rows.findIndex((row) => keyOf(row) === pinned) : -1;
  const heightOf = (index: number): number => {
    const row = rows[index];
    return (row === undefined ? undefined : heights.known.get(row)) ?? heights.guess ?? guess;
  };
  const isKnown = (row: Row | undefined): boolean => row === undefined || heights.known.has(row);
  const drawn = partial ? rowWindow(rows.length, heightOf, view, pinnedAt) : wholeList(rows.length);

  useEffect(() => {
    if (!partial) return;
    const look = (): void => {
      const seen = seenOf(list.current);
      if (seen === null) return;
      setView((before) =>
        seen.top - near >= before.top && seen.bottom + near <= before.bottom
          ? before
          : { top: seen.top - beyond, bottom: seen.bottom + beyond },
      );
    };
    look();
    // Whatever scrolls: its event does not bubble, but is caught on its way down.
    const options = { capture: true, passive: true };
    document.addEventListener('scroll', look, options);
    window.addEventListener('resize', look);
    return () => {
      document.removeEventListener('scroll', look, options);
      window.removeEventListener('resize', look);
    };
  }, [partial]);

  useLayoutEffect(() => {
    if (!partial || list.current === null) return;
    const indexes = drawn.stretches.flatMap(({ from, to }) =>
      Array.from({ length: to - from }, (_, at) => from + at),
    );
    if (indexes.every((index) => isKnown(rows[index]))) return;
    const elements = [...list.current.querySelectorAll<HTMLElement>(':scope > [data-row]')];
    const tops = elements.map(({ offsetTop }) => offsetTop);
    for (const [at, index] of indexes.entries()) {
      const [row, element, top] = [rows[index], elements[at], tops[at]];
      if (row === undefined || element === undefined || top === undefined || isKnown(row)) continue;
      const next = indexes[at + 1] === index + 1 ? tops[at + 1] : undefined;
      heights.known.set(row, next === undefined ? element.offsetHeight : next - top);
    }
    const measured = indexes.map(heightOf);
    if (measured.length >= 10)
      heights.guess ??= measured.reduce((sum, height) => sum + height, 0) / measured.length;
  });

  return {
    list,
    drawn,
    partial,
    reveal(key) {
      flushSync(() => setPinned(key));
      return list.current?.querySelector<HTMLElement>(`:scope > [data-row="${CSS.escape(key)}"]`) ?? null;
    },
    keepFocused(target) {
      if (partial) setPinned(target.closest('[data-row]')?.getAttribute('data-row') ?? null);
    },
  };
}

/** What is seen of a list, in pixels from its beginning; null where it is not there. */
function seenOf(list: HTMLElement | null): View | null {
  if (list === null) return null;
  const { top } = list.getBoundingClientRect();
  return { top: -top, bottom: window.innerHeight - top };
}

/** Whether the page is being printed: then nothing is left out. */
function usePrinted(): boolean {
  const [printed, setPrinted] = useState(false);
  useEffect(() => {
    const before = (): void => flushSync(() => setPrinted(true));
    const after = (): void => setPrinted(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return printed;
}
