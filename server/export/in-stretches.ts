import { setImmediate as nextTurn } from 'node:timers/promises';

/** Milliseconds of work on a log after which others have their turn. */
const stretch = 20;
/** What is handed over at a time, in events or other rows. */
const handful = 200;

/**
 * The same pages in smaller ones, and a turn of the event loop for everybody else whenever the reader has worked for a while. A page of a
 * log is read at once, and to make something of all of it would hold up those who give and follow commands meanwhile.
 */
export async function* inStretches<Row>(
  pages: Iterable<readonly Row[]> | AsyncIterable<readonly Row[]>,
): AsyncGenerator<Row[]> {
  let began = performance.now();
  for await (const page of pages) {
    for (let start = 0; start < page.length; start += handful) {
      yield page.slice(start, start + handful);
      if (performance.now() - began < stretch) continue;
      await nextTurn();
      began = performance.now();
    }
  }
}
