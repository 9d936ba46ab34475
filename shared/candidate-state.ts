import { OverlayTable } from './kernel/table.ts';
import type { Table } from './kernel/table.ts';
import { applyChanges, tableNames } from './state.ts';
import type { Change, HeldState, State } from './state.ts';

/** A state over another: it reads through, and keeps its own changes until they are taken or dropped. */
export class CandidateState {
  readonly state: State;
  readonly #changes: Change[] = [];
  /** The tables that it has written in, of some forty; every other is the one below. */
  readonly #written = new Map<string, OverlayTable<unknown>>();

  constructor(below: State) {
    this.state = { ...below };
  }

  apply(changes: readonly Change[]): void {
    for (const change of changes) {
      this.#changes.push(change);
      if ('single' in change) this.#put(change.single, change.value);
      else this.#writable(change.table).put(change.id, change.row);
    }
  }

  /** Reads through to another state from now on, which equals the one below: what that lay over has been taken into it. */
  rebase(below: State): void {
    for (const name of tableNames) {
      const written = this.#written.get(name);
      if (written === undefined) this.#put(name, below[name]);
      else written.rebase(below[name]);
    }
  }

  #writable(name: (typeof tableNames)[number]): OverlayTable<unknown> {
    const written = this.#written.get(name);
    if (written !== undefined) return written;
    const table = new OverlayTable<unknown>(this.state[name]);
    this.#written.set(name, table);
    this.#put(name, table);
    return table;
  }

  #put(name: keyof State, value: unknown): void {
    (this.state as { [name: string]: unknown })[name] = value;
  }

  /** All changes since it was made, in order; applying them to the state below makes that the candidate's equal. */
  get changes(): readonly Change[] {
    return this.#changes;
  }
}

/**
 * A state in which also the rows are found that the live fold has let go and a command names. It is for deciding only: what
 * is folded on it differs from the log's fold.
 */
export function withOlderRows(live: State, older: State): State {
  const tables = tableNames.map((name) => [name, foundInEither(live[name], older[name])]);
  return { ...live, ...Object.fromEntries(tables) } as State;
}

function foundInEither(live: Table<unknown>, older: Table<unknown>): Table<unknown> {
  return {
    get: (id) => live.get(id) ?? older.get(id),
    has: (id) => live.has(id) || older.has(id),
    values: () => live.values(),
  };
}

/** A state with changes made to it, the one given left as it was; only the tables that changed are copied. */
export function withChanges(state: State, changes: readonly Change[]): State {
  const next: { [name: string]: unknown } = { ...state };
  const copied = new Set<string>();
  for (const change of changes) {
    if ('single' in change) continue;
    if (copied.has(change.table)) continue;
    copied.add(change.table);
    // Not from pairs, each of which is one thing more to make and to collect: a page copies 20,000 entries with each event.
    const copy = new Map<string, unknown>();
    for (const row of state[change.table].values()) copy.set(row.id, row);
    next[change.table] = copy;
  }
  applyChanges(next as unknown as HeldState, changes);
  return next as unknown as State;
}
