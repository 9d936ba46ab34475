/** What lets a bounded table know which of its rows are the newest: where in the log each came. */
export type DatedRow = { readonly id: string; readonly seq: number };

/** The ids of the oldest rows that a table lets go when it may hold the newest `most` of those that `stays` does not keep (rule L12). */
export function idsBeyond<Row extends DatedRow>(
  rows: Iterable<Row>,
  most: number,
  stays: (row: Row) => boolean,
): readonly string[] {
  const loose = [...rows].filter((row) => !stays(row));
  if (loose.length <= most) return [];
  return loose
    .toSorted((one, other) => one.seq - other.seq)
    .slice(0, loose.length - most)
    .map(({ id }) => id);
}
