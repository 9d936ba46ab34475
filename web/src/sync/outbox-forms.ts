import type { Given } from './outbox.ts';
import { writeChange } from './outbox-disk.ts';
import { look } from './outbox-rows.ts';

/** So long (ms) a form waits for the answer before it closes with what it had. */
const formWaits = 2_000;

/** What came of a command, told to the other tabs of the account; null says only that the rows have changed. */
type Outcome = { readonly id: string; readonly given: Given } | null;

/** Forms that wait for the answer to their command; another tab may be the one that sends it. */
const waiters = new Map<string, (given: Given) => void>();
let channel: BroadcastChannel | null = null;

/** Listens for what the other tabs of an account tell. */
export function listenToTabs(account: string): void {
  if (typeof BroadcastChannel === 'undefined') return;
  channel = new BroadcastChannel(`vaka-outbox:${account}`);
  channel.addEventListener('message', ({ data }: MessageEvent<Outcome>) => {
    void heardElsewhere(data);
  });
}

/** Listens no more; forms that wait are told that what they gave is queued. */
export function leaveForms(): void {
  channel?.close();
  channel = null;
  for (const answer of waiters.values()) answer({ kind: 'queued' });
  waiters.clear();
}

/** What comes of a command within the time that a form waits. */
export function answerOf(id: string): Promise<Given> {
  return new Promise((resolve) => {
    const answer = (given: Given): void => {
      waiters.delete(id);
      resolve(given);
    };
    waiters.set(id, answer);
    window.setTimeout(() => answer({ kind: 'queued' }), formWaits);
  });
}

/** The form on this page that waits for a command's answer, if there is one; called with the answer, it closes. */
export function formOf(id: string): ((given: Given) => void) | undefined {
  return waiters.get(id);
}

/** Tells the other tabs. */
export function tell(outcome: Outcome): void {
  channel?.postMessage(outcome);
}

/** Another tab has changed the rows; one whose form is open here may have been refused there. */
async function heardElsewhere(outcome: Outcome): Promise<void> {
  const form = outcome === null ? undefined : waiters.get(outcome.id);
  if (outcome !== null && form !== undefined) {
    if (outcome.given.kind === 'refused') await writeChange({ put: [], remove: [outcome.id] });
    form(outcome.given);
  }
  await look();
}
