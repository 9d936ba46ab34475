import type { CommandData, CommandType } from '#shared/commands.ts';
import type { ApiProblem } from '../lib/api.ts';
import { newId } from '../lib/new-id.ts';
import type { Account } from '../lib/session.ts';
import { readStored } from '../lib/storage.ts';
import type { DeviceProblem } from './device-store.ts';
import type * as Engine from './outbox-engine.ts';
import { emptyOutbox, useOutboxStore } from './outbox-store.ts';

/**
 * What came of a command that may wait. `queued`: it is on this device's disk and will be sent; `refused`: the server said no
 * within the time that a form waits, and nothing of it is kept; `not-kept`: the device would not keep it and nothing was sent.
 */
export type Given =
  | { readonly kind: 'recorded' }
  | { readonly kind: 'queued' }
  | { readonly kind: 'refused'; readonly problem: ApiProblem }
  | { readonly kind: 'not-kept'; readonly why: DeviceProblem };

/** Set while something of any account may lie in the outbox, so that a page with none need not look at once. */
export const outboxUsed = 'outbox-used';
/** After so long (ms) the page has loaded what it shows, and what may be needed later is fetched. */
const calm = 3_000;

let account: Account | null = null;
let loading: Promise<typeof Engine> | null = null;

async function engine(): Promise<typeof Engine> {
  // It says nothing that the first load lacks the texts for.
  loading ??= import('./outbox-engine.ts');
  try {
    const loaded = await loading;
    if (account !== null) await loaded.open(account);
    return loaded;
  } catch (error) {
    loading = null;
    throw error;
  }
}

/** Keeps and sends an account's commands for as long as it is signed in on this page; answers how to stop. */
export function openOutbox(opened: Account): () => void {
  account = opened;
  // Without the network it can fail; then it is tried again when something is given.
  const open = (): void => void engine().catch(() => undefined);
  const timer = window.setTimeout(open, readStored(outboxUsed) === undefined ? calm : 0);
  return () => {
    window.clearTimeout(timer);
    account = null;
    void loading?.then((loaded) => loaded.close()).catch(() => undefined);
    useOutboxStore.setState(emptyOutbox, true);
  };
}

/**
 * Gives a command that may wait: on the disk first, then sent. Answered within some two seconds, it is told; else it is
 * queued. The same `id` given again is the same command. `form: false`: nobody waits, so a refusal returns it.
 */
export async function giveCommand<Type extends CommandType>(
  type: Type,
  data: CommandData<Type>,
  {
    id = newId(),
    occurredAt,
    form = true,
  }: { readonly id?: string; readonly occurredAt?: string; readonly form?: boolean } = {},
): Promise<Given> {
  let loaded: typeof Engine;
  try {
    loaded = await engine();
  } catch {
    return { kind: 'not-kept', why: 'failed' };
  }
  return loaded.give({
    id,
    type,
    data: data as Engine.NewCommand['data'],
    occurredAt: occurredAt ?? null,
    form,
  });
}

/** Tries at once what waits. */
export async function sendNow(): Promise<void> {
  (await engine()).wake();
}

/** Its author has mended a returned command: it waits again, as a new one. False where the device would not keep it. */
export async function sendMended(id: string, data: Engine.NewCommand['data']): Promise<boolean> {
  return (await engine()).sendMended(id, data);
}

/** Its author throws a returned command away. False where the device would not. */
export async function throwAway(id: string): Promise<boolean> {
  return (await engine()).throwAway(id);
}
