import type { State } from '#shared/state.ts';

/** Somebody who has had or will have duty, or who looks at the page. */
export interface Officer {
  readonly account: string | null;
  readonly name: string;
  readonly phone: string | null;
}

/** Those who can be planned without writing who they are, each name once, the most recent number kept. */
export function knownOfficers(
  state: Pick<State, 'duty' | 'dutyShifts' | 'dutyHistory'>,
  own: { readonly id: string; readonly name: string },
): readonly Officer[] {
  const known = new Map<string, Officer>([[own.name, { account: own.id, name: own.name, phone: null }]]);
  const held = [...state.dutyHistory.values(), ...(state.duty.current === null ? [] : [state.duty.current])];
  for (const { account, name, phone } of [...state.dutyShifts.values(), ...held]) {
    if (name === null) continue;
    const before = known.get(name);
    known.set(name, {
      account: account ?? before?.account ?? null,
      name,
      phone: phone ?? before?.phone ?? null,
    });
  }
  return [...known.values()].sort((one, other) => one.name.localeCompare(other.name, 'sv'));
}
