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
  readonly #changed = new Map<string, Row | null>();
  #below: Table<Row>;

  constructor(below: Table<Row>) {
    this.#below = below;
  }

  rebase(below: Table<Row>): void {
    this.#below = below;
  }

  /** Puts a row in its place; null takes it away. */
  put(id: string, row: Row | null): void {
    this.#changed.set(id, row);
  }

  get(id: string): Row | undefined {
    const row = this.#changed.get(id);
    return row === undefined ? this.#below.get(id) : (row ?? undefined);
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  /** In the order that a map with the same writes would have: a changed row keeps its place, new ones come last. */
  *values(): Iterable<Row> {
    for (const row of this.#below.values()) {
      const changed = this.#changed.get((row as { id: string }).id);
      if (changed === undefined) yield row;
      else if (changed !== null) yield changed;
    }
    for (const [id, row] of this.#changed) if (row !== null && !this.#below.has(id)) yield row;
  }
}
