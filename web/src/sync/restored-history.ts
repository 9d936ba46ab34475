import { message } from '#shared/language/message.ts';
import { comeBack } from '#shared/sync/outbox.ts';
import { oneTabAtATime } from '../lib/one-tab.ts';
import type { Account } from '../lib/session.ts';
import { type LiveState, useLiveStore } from './live-store.ts';
import { missingInLog } from './missing-in-log.ts';
import { writeLostAgain } from './outbox-disk.ts';
import { tell } from './outbox-forms.ts';
import { look, served } from './outbox-rows.ts';
import { useOutboxStore } from './outbox-store.ts';
import { readRecorded, type RecordedRow } from './recorded-rows.ts';

/** Whether it is to be looked at that the log still has what it has said: at first, and when the state was read again. */
let unseen = true;
/** When contact was last lost, epoch ms: what is sent when it is back may be recorded before that is looked at. */
let doubtedSince = 0;

/** For an account that is taken up: nothing is known yet of the log that it meets. */
export function doubtHistory(): void {
  unseen = true;
  doubtedSince = Date.now();
}

/** Looks at the log's history when contact has been lost or the state was read again, as soon as that can be asked. */
export function followHistory(live: LiveState, before: LiveState): void {
  if (before.socketOpen && !live.socketOpen) doubtedSince = Date.now();
  if (before.client.phase === 'reading' && live.client.phase === 'current') unseen = true;
  if (unseen) void lookAtHistory();
}

/**
 * Looks whether the log still has what it said that it has. Where it was put back from an older copy, what it lacks comes back to its
 * author, and people are told (O9).
 */
export async function lookAtHistory(): Promise<void> {
  const account = served();
  const { client, socketOpen } = useLiveStore.getState();
  if (account === null || !unseen || client.phase !== 'current' || !socketOpen) return;
  unseen = false;
  await oneTabAtATime(`vaka-history:${account.id}`, async () => {
    const lost = await missingInLog(account.organisation, await readRecorded(account.id), doubtedSince);
    if (served() !== account) return;
    if (lost === null) unseen = true;
    else if (lost.length > 0) await takeBack(account, lost);
  });
}

async function takeBack(account: Account, lost: readonly RecordedRow[]): Promise<void> {
  const { seq, hash } = useLiveStore.getState().client;
  const rows = lost.flatMap(({ row }) => row ?? []);
  const change = comeBack(await look(), rows, message('outbox.lost-again'), { seq, hash });
  if (!(await writeLostAgain(change, account.id, lost)).ok) return;
  const undone = lost.filter(({ row }) => row === null).map(({ occurredAt }) => occurredAt);
  useOutboxStore.setState({ undone });
  useLiveStore.setState({ rereadBecause: 'other-history' });
  await look();
  tell(null);
}
