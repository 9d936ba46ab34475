/**
 * The doing of the outbox: what an account gives goes to the disk first and is then sent. What an answer means is decided by
 * shared/sync/outbox.ts; the rules are O1–O9 of shared/README.md. The rows stand in outbox-rows.ts, the sending in outbox-sending.ts,
 * forms that wait in outbox-forms.ts, and the look at a log that was put back in restored-history.ts. Loaded when it is first needed.
 */
import type { CommandType } from '#shared/commands.ts';
import { discard, mend, type OutboxChange } from '#shared/sync/outbox.ts';
import type { OutboxRow } from '#shared/sync/outbox-row.ts';
import { photographCommands } from '#shared/sync/queued-commands.ts';
import { clockKnown, now } from '../lib/clock.ts';
import { newId } from '../lib/new-id.ts';
import { type Account, useSession } from '../lib/session.ts';
import { weakStart } from '../lib/weak-start.ts';
import { askToKeep } from './kept-firmly.ts';
import { useLiveStore } from './live-store.ts';
import { takeUpOldQueues } from './old-queues.ts';
import type { Given } from './outbox.ts';
import { addRows, writeChange } from './outbox-disk.ts';
import { answerOf, leaveForms, listenToTabs, tell } from './outbox-forms.ts';
import { look, serve, served } from './outbox-rows.ts';
import { hear, isHeldUp, kick, restSending, wake } from './outbox-sending.ts';
import { useOutboxStore } from './outbox-store.ts';
import { foretelling, showPending, whenFolded } from './overlay.ts';
import { seemsDown } from './reach.ts';
import { doubtHistory, followHistory, lookAtHistory } from './restored-history.ts';

export { wake } from './outbox-sending.ts';

export type NewCommand = {
  readonly id: string;
  readonly type: CommandType;
  readonly data: OutboxRow['data'];
  /** ISO 8601, a time that somebody stated; null: now. */
  readonly occurredAt: string | null;
  /** Somebody waits for the answer with a form open, which then shows a refusal. */
  readonly form: boolean;
};

/** After so long (ms) what foretells is fetched, if nothing has asked for it before. */
const calm = weakStart ? 20_000 : 2_000;

let stops: (() => void)[] = [];

/** Takes up what an account has on this device. */
export async function open(account: Account): Promise<void> {
  if (served()?.id === account.id) return;
  close();
  serve(account);
  doubtHistory();
  listen(account);
  await takeUpOldQueues(account);
  await look();
  kick();
  void lookAtHistory();
  const timer = window.setTimeout(() => void foretelling(), calm);
  stops.push(() => window.clearTimeout(timer));
}

/** Lets the account's outbox be; what waits stays on the disk. */
export function close(): void {
  restSending();
  for (const stop of stops) stop();
  stops = [];
  leaveForms();
  serve(null);
}

function listen(account: Account): void {
  const back = (): void => wake();
  const seen = (): void => void (document.visibilityState === 'visible' && kick());
  window.addEventListener('online', back);
  window.addEventListener('pageshow', back);
  document.addEventListener('visibilitychange', seen);
  stops = [
    () => window.removeEventListener('online', back),
    () => window.removeEventListener('pageshow', back),
    () => document.removeEventListener('visibilitychange', seen),
    useLiveStore.subscribe((live, before) => {
      if (live.socketOpen && !before.socketOpen) wake();
      else if (live.heardAt !== null && before.heardAt === null) kick();
      followHistory(live, before);
      const { settled } = useOutboxStore.getState();
      if (live.client !== before.client && settled.size > 0) showPending(account);
    }),
    useSession.subscribe((session, before) => {
      const was = before.status === 'signed-in' && before.expired;
      if (was && session.status === 'signed-in' && !session.expired) wake();
    }),
    whenFolded((id, seq) => void hear(id, { kind: 'recorded', seq })),
  ];
  listenToTabs(account.id);
}

/** Gives a command: kept first, then sent; see `giveCommand`. */
export async function give({ id, type, data, occurredAt, form }: NewCommand): Promise<Given> {
  const owner = served();
  if (owner === null) return { kind: 'not-kept', why: 'failed' };
  const { client } = useLiveStore.getState();
  const kept = await addRows([
    {
      id,
      account: owner.id,
      organisation: owner.organisation,
      lane: photographCommands.has(type) ? 'photograph' : 'command',
      type,
      data,
      occurredAt: occurredAt ?? new Date(now()).toISOString(),
      madeAt: new Date().toISOString(),
      stated: occurredAt !== null,
      clockKnown: clockKnown(),
      basedOn: client.seq === 0 ? null : { seq: client.seq, hash: client.hash },
      status: 'waiting',
      returned: null,
    },
  ]);
  if (!kept.ok) {
    useOutboxStore.setState({ problem: kept.failure });
    return { kind: 'not-kept', why: kept.failure };
  }
  void askToKeep();
  const hopeless = !form || seemsDown() || isHeldUp();
  const given = hopeless ? Promise.resolve<Given>({ kind: 'queued' }) : answerOf(id);
  await look();
  tell(null);
  kick();
  return given;
}

/** A returned command in its author's new words; false where the disk would not, or it is no longer there. */
export async function sendMended(id: string, data: OutboxRow['data']): Promise<boolean> {
  return byAuthor(mend(useOutboxStore.getState().rows, id, { id: newId(), data }));
}

/** Its author lets a returned command go; false as in `sendMended`. */
export async function throwAway(id: string): Promise<boolean> {
  return byAuthor(discard(useOutboxStore.getState().rows, id));
}

async function byAuthor(change: OutboxChange | null): Promise<boolean> {
  if (change === null || !(await writeChange(change)).ok) return false;
  await look();
  tell(null);
  wake();
  return true;
}
