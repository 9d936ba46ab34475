/**
 * How the fold holds its state.
 *
 * A state is a set of tables (rows by id) and single values. `evolve` never writes: it answers the changes that an event
 * makes, and the holder applies them. The server applies a batch's changes to an overlay first, so that a batch that
 * failed leaves nothing behind; the browser applies them to copies, so that React sees what changed.
 */
export type Table<Row> = {
  get(id: string): Row | undefined;
  has(id: string): boolean;
  values(): Iterable<Row>;
};

/** The rows under a table of rows that another holder owns; writing here leaves the one below as it was. */
export class OverlayTable<Row> implements Table<Row> {
  readonly changed = new Map<string, Row | null>();
  readonly #below: Table<Row>;

  constructor(below: Table<Row>) {
    this.#below = below;
  }

  get(id: string): Row | undefined {
    const row = this.changed.get(id);
    return row === undefined ? this.#below.get(id) : (row ?? undefined);
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  *values(): Iterable<Row> {
    if (this.changed.size === 0) {
      yield* this.#below.values();
      return;
    }
    for (const row of this.#below.values()) {
      if (!this.changed.has((row as { id: string }).id)) yield row;
    }
    for (const row of this.changed.values()) if (row !== null) yield row;
  }
}
