import type { Table } from './kernel/table.ts';
import { emptyState, singlesOf, tableNames } from './state.ts';
import type { HeldState, Rows, Singles, State } from './state.ts';

/** The state as the interfaces give it: tables become objects keyed by id (contract.md, Reading). */
export function stateToJson(state: State): { readonly [name: string]: unknown } {
  const tables = Object.fromEntries(tableNames.map((name) => [name, rowsById(state[name])]));
  return { ...singlesOf(state), ...tables };
}

/**
 * The text `JSON.stringify(stateToJson(state))` in pieces of a row each, for whoever has something else to do between them: of a long
 * night it is many megabytes. The state must stay as it is meanwhile (`copyState`).
 */
export function* stateJsonPieces(state: State): Generator<string> {
  let before = '{';
  for (const [name, value] of Object.entries(singlesOf(state))) {
    yield `${before}${JSON.stringify(name)}:${JSON.stringify(value)}`;
    before = ',';
  }
  for (const name of tableNames) {
    yield `${before}${JSON.stringify(name)}:{`;
    let beforeRow = '';
    for (const row of state[name].values()) {
      yield `${beforeRow}${JSON.stringify(row.id)}:${JSON.stringify(row)}`;
      beforeRow = ',';
    }
    yield '}';
  }
  yield '}';
}

/** The state that `stateToJson` wrote; the caller owns it. */
export function stateFromJson(json: unknown): HeldState {
  const given = json as Singles & { readonly [Name in keyof Rows]: { readonly [id: string]: Rows[Name] } };
  const state = emptyState();
  Object.assign(state, singlesOf(given));
  for (const name of tableNames) {
    const table = state[name] as Map<string, unknown>;
    for (const [id, row] of Object.entries(given[name])) table.set(id, row);
  }
  return state;
}

function rowsById(table: Table<{ readonly id: string }>): { readonly [id: string]: unknown } {
  const rows: { [id: string]: unknown } = {};
  for (const row of table.values()) rows[row.id] = row;
  return rows;
}
