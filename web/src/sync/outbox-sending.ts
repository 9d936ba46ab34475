import { message } from '#shared/language/message.ts';
import {
  awake,
  nextToSend,
  type OutboxAnswer,
  paced,
  type Pace,
  settle,
  withChange,
} from '#shared/sync/outbox.ts';
import { oneTabAtATime } from '../lib/one-tab.ts';
import type { Given } from './outbox.ts';
import { formOf, tell } from './outbox-forms.ts';
import { keep, look, served, show } from './outbox-rows.ts';
import { sendRow, withTime } from './outbox-send.ts';
import { useOutboxStore } from './outbox-store.ts';

let pace: Pace = awake;
let timer: number | undefined;
let draining: Promise<void> | null = null;
let askedAgain = false;
let sentInRun = 0;

/** The network or the session is back: what waits is tried at once. */
export function wake(): void {
  pace = awake;
  kick();
}

/** Sends what waits, in order, in one tab at a time; while that is under way it is only asked for again. */
export function kick(): void {
  window.clearTimeout(timer);
  const owner = served();
  if (owner === null || !navigator.onLine) return;
  if (draining !== null) {
    askedAgain = true;
    return;
  }
  draining = oneTabAtATime(`vaka-outbox:${owner.id}`, run).finally(() => {
    draining = null;
    if (!askedAgain) return;
    askedAgain = false;
    kick();
  });
}

/** Sends nothing more, and forgets how it went. */
export function restSending(): void {
  pace = awake;
  window.clearTimeout(timer);
}

/** Whether the last try failed, so that what is given now has to wait. */
export function isHeldUp(): boolean {
  return pace.signedOut || pace.attempts > 0;
}

async function run(): Promise<void> {
  sentInRun = 0;
  // One at a time, in order (O5).
  // oxlint-disable-next-line no-await-in-loop
  while (await step());
  useOutboxStore.setState({ progress: null });
}

/** Sends one; false when there is none, or not yet. */
async function step(): Promise<boolean> {
  const account = served();
  const rows = await look();
  const next = nextToSend(rows);
  if (account === null || next === null || pace.signedOut) return false;
  const pause = pace.notBefore - performance.now();
  if (pause > 0) {
    // Nothing is tried in the background: the page begins again when it is looked at.
    if (document.visibilityState === 'visible') timer = window.setTimeout(kick, pause);
    return false;
  }
  const waiting = rows.filter(({ status }) => status === 'waiting').length;
  const total = sentInRun + waiting;
  useOutboxStore.setState({ progress: total > 1 ? { sent: sentInRun + 1, total } : null });
  const row = await withTime(next);
  const answer = await sendRow(row);
  if (served() !== account) return false;
  pace = paced(pace, answer, performance.now(), Math.random());
  sentInRun += answer.kind === 'recorded' || answer.kind === 'refused' ? 1 : 0;
  await hear(row.id, answer);
  return true;
}

/** What is known of a row now, from an answer or from the log. */
export async function hear(id: string, answer: OutboxAnswer): Promise<void> {
  const { rows, settled } = useOutboxStore.getState();
  const row = rows.find((one) => one.id === id);
  const change = settle(rows, id, answer, message('outbox.rests-on-returned'));
  if (row === undefined || change.put.length + change.remove.length === 0) return;
  const form = formOf(id);
  const inForm = answer.kind === 'refused' && form !== undefined;
  const made = inForm ? { put: change.put.filter((one) => one.id !== id), remove: [id] } : change;
  if (answer.kind === 'recorded') {
    useOutboxStore.setState({ settled: new Map(settled).set(id, { row, seq: answer.seq }) });
  }
  show(withChange(rows, made));
  const recorded =
    answer.kind === 'recorded'
      ? {
          account: row.account,
          row: { id, seq: answer.seq, keptAt: Date.now(), occurredAt: row.occurredAt, row },
        }
      : null;
  await keep(made, recorded);
  const given = givenBy(answer);
  if (given === null) return;
  form?.(given);
  tell({ id, given });
}

function givenBy(answer: OutboxAnswer): Given | null {
  if (answer.kind === 'recorded') return { kind: 'recorded' };
  if (answer.kind !== 'refused') return null;
  const { httpStatus, code, title, errors } = answer.problem;
  return { kind: 'refused', problem: { status: httpStatus, code, title, errors } };
}
