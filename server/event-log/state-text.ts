import { stateFromJson } from '#shared/state-json.ts';
import { emptyState, tableNames } from '#shared/state.ts';
import type { HeldState } from '#shared/state.ts';

/** The state that a snapshot's text holds. @throws Error where it is not a whole state: cut off, emptied, or something else. */
export function stateOfText(text: string): HeldState {
  const json = JSON.parse(text) as { readonly [name: string]: unknown } | null;
  for (const [name, empty] of Object.entries(emptyState())) {
    const value = json?.[name];
    if (value === undefined || (empty !== null && kindOf(value) !== kindOf(empty)))
      throw new Error(`its ${name} is ${kindOf(value)}`);
  }
  const state = stateFromJson(json);
  for (const name of tableNames)
    for (const row of state[name].values())
      if (kindOf(row) !== 'object') throw new Error(`a row of its ${name} is ${kindOf(row)}`);
  return state;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
