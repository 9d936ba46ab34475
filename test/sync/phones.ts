import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { stateFromJson, stateToJson } from '#shared/state-json.ts';
import type { GivenCommand } from '../simulation/given-commands.ts';
import type { ApiClient } from '../support/console.ts';
import type { FieldClient } from '../support/field-client.ts';
import { readWholeLog } from '../support/read-log.ts';

const point = '5a1c0e10-7d31-4b02-9c01-0138a0000001';

/** What somebody in the field gives in a turn; the staff of a point only what is theirs. */
export function fieldCommand(isPoint: boolean, turn: number): GivenCommand {
  if (isPoint || turn % 3 === 0)
    return { type: 'safety-point.report', data: { safetyPoint: point, occupancyChange: 1 + (turn % 3) } };
  if (turn % 3 === 1)
    return {
      type: 'safety-point.set-status',
      data: { safetyPoint: point, status: turn % 2 === 0 ? 'open' : 'full' },
    };
  const entry = { entry: randomUUID(), kind: 'event', direction: 'in', text: `Post ${turn}` };
  return { type: 'journal.write', data: entry };
}

/**
 * Every command of each phone is recorded once and in order, and each holds what its account (`accounts`, in the same order) is
 * given anew. `direct`: a client that may read all, past the bad link.
 */
export async function expectEqualToLog(
  phones: readonly FieldClient[],
  accounts: readonly ApiClient[],
  direct: ApiClient,
): Promise<void> {
  const log = await readWholeLog(direct);
  for (const { given } of phones) {
    const recorded = log.events.filter(({ command: id }) => given.includes(id)).map(({ command: id }) => id);
    expect(recorded.filter((id, index) => id !== recorded[index - 1])).toEqual(given);
  }
  for (const [index, phone] of phones.entries()) {
    await expect.poll(() => phone.client.seq).toBe(log.head.seq);
    const { body } = await (accounts[index] as ApiClient).at(direct.address).ask('/state');
    const fresh = stateFromJson((body as { state: unknown }).state);
    expect(phone.client.hash).toBe(log.head.hash);
    expect(stateToJson(phone.client.state)).toEqual(stateToJson(fresh));
  }
}
