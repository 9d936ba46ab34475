/**
 * The doing of the outbox: rows to the disk, one tab at a time sending them, answers back. What an answer means is decided by
 * shared/sync/outbox.ts; the rules are O1–O8 of shared/README.md. Loaded when it is first needed.
 */
import type { CommandType } from '#shared/commands.ts';
import { message } from '#shared/language/message.ts';
import {
  awake,
  comeBack,
  discard,
  mend,
  nextToSend,
  type OutboxAnswer,
  type OutboxChange,
  paced,
  type Pace,
  settle,
  withChange,
} from '#shared/sync/outbox.ts';
import type { OutboxRow } from '#shared/sync/outbox-row.ts';
import { photographCommands } from '#shared/sync/queued-commands.ts';
import { clockKnown, now } from '../lib/clock.ts';
import { newId } from '../lib/new-id.ts';
import { oneTabAtATime } from '../lib/one-tab.ts';
import { type Account, useSession } from '../lib/session.ts';
import { removeStored, writeStored } from '../lib/storage.ts';
import { weakStart } from '../lib/weak-start.ts';
import { askToKeep } from './kept-firmly.ts';
import { useLiveStore } from './live-store.ts';
import { takeUpOldQueues } from './old-queues.ts';
import { type Given, outboxUsed } from './outbox.ts';
import { missingInLog } from './missing-in-log.ts';
import { addRows, readRows, writeChange, writeLostAgain } from './outbox-disk.ts';
import { sendRow, withTime } from './outbox-send.ts';
import { emptyOutbox, useOutboxStore } from './outbox-store.ts';
import { foretelling, showPending, stopShowingPending, whenFolded } from './overlay.ts';
import { seemsDown } from './reach.ts';
import { readRecorded, type RecordedRow } from './recorded-rows.ts';

export type NewCommand = {
  readonly id: string;
  readonly type: CommandType;
  readonly data: OutboxRow['data'];
  /** ISO 8601, a time that somebody stated; null: now. */
  readonly occurredAt: string | null;
  /** Somebody waits for the answer with a form open, which then shows a refusal. */
  readonly form: boolean;
};

/** So long (ms) a form waits for the answer before it closes with what it had. */
const formWaits = 2_000;
/** After so long (ms) what foretells is fetched, if nothing has asked for it before. */
const calm = weakStart ? 20_000 : 2_000;

let owner: Account | null = null;
let pace: Pace = awake;
let timer: number | undefined;
let draining: Promise<void> | null = null;
let askedAgain = false;
let stops: (() => void)[] = [];
let channel: BroadcastChannel | null = null;
/** Forms that wait for the answer to their command. */
const waiters = new Map<string, (given: Given) => void>();
/** What became of rows where the disk could not be told; holds for as long as this page lives. */
const unwritten = new Map<string, OutboxRow | null>();
let sentInRun = 0;
/** Whether it is to be looked at that the log still has what it has said: at first, and when the state was read again. */
let historyUnseen = true;
/** When contact was last lost, epoch ms: what is sent when it is back may be recorded before that is looked at. */
let doubtedSince = 0;

/** Takes up what an account has on this device. */
export async function open(account: Account): Promise<void> {
  if (owner?.id === account.id) return;
  close();
  owner = account;
  historyUnseen = true;
  doubtedSince = Date.now();
  listen(account);
  await takeUpOldQueues(account);
  await look();
  kick();
  void lookAtHistory();
  const timer = window.setTimeout(() => void foretelling(), calm);
  stops.push(() => window.clearTimeout(timer));
}

export function close(): void {
  owner = null;
  pace = awake;
  window.clearTimeout(timer);
  for (const stop of stops) stop();
  stops = [];
  channel?.close();
  channel = null;
  for (const answer of waiters.values()) answer({ kind: 'queued' });
  waiters.clear();
  unwritten.clear();
  stopShowingPending();
  useOutboxStore.setState(emptyOutbox, true);
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
      if (before.socketOpen && !live.socketOpen) doubtedSince = Date.now();
      if (before.client.phase === 'reading' && live.client.phase === 'current') historyUnseen = true;
      if (historyUnseen) void lookAtHistory();
      const { settled } = useOutboxStore.getState();
      if (live.client !== before.client && settled.size > 0) showPending(account);
    }),
    useSession.subscribe((session, before) => {
      const was = before.status === 'signed-in' && before.expired;
      if (was && session.status === 'signed-in' && !session.expired) wake();
    }),
    whenFolded((id, seq) => void hear(id, { kind: 'recorded', seq })),
  ];
  if (typeof BroadcastChannel === 'undefined') return;
  channel = new BroadcastChannel(`vaka-outbox:${account.id}`);
  channel.addEventListener('message', ({ data }: MessageEvent<{ id: string; given: Given } | null>) => {
    void heardElsewhere(data);
  });
}

/** Gives a command: kept first, then sent; see `giveCommand`. */
export async function give({ id, type, data, occurredAt, form }: NewCommand): Promise<Given> {
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
  const hopeless = !form || seemsDown() || pace.signedOut || pace.attempts > 0;
  const given = hopeless ? Promise.resolve<Given>({ kind: 'queued' }) : answerOf(id);
  await look();
  tell(null);
  kick();
  return given;
}

function answerOf(id: string): Promise<Given> {
  return new Promise((resolve) => {
    const answer = (given: Given): void => {
      waiters.delete(id);
      resolve(given);
    };
    waiters.set(id, answer);
    window.setTimeout(() => answer({ kind: 'queued' }), formWaits);
  });
}

export async function sendMended(id: string, data: OutboxRow['data']): Promise<boolean> {
  return byAuthor(mend(useOutboxStore.getState().rows, id, { id: newId(), data }));
}

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

/** The network or the session is back: what waits is tried at once. */
export function wake(): void {
  pace = awake;
  kick();
}

/** Reads the disk anew and shows what is there. */
async function look(): Promise<readonly OutboxRow[]> {
  const account = owner;
  if (account === null) return [];
  const read = await readRows(account.id);
  if (owner !== account) return [];
  const known = read.ok ? read.value : useOutboxStore.getState().rows;
  const put = [...unwritten.values()].filter((row) => row !== null);
  const remove = [...unwritten.keys()].filter((id) => unwritten.get(id) === null);
  const rows = unwritten.size === 0 ? known : withChange(known, { put, remove });
  show(rows, read.ok ? null : read.failure);
  return rows;
}

function show(rows: readonly OutboxRow[], problem = useOutboxStore.getState().problem): void {
  if (rows.length > 0) writeStored(outboxUsed, true);
  else removeStored(outboxUsed);
  useOutboxStore.setState({ rows, problem });
  if (owner !== null) showPending(owner);
}

/**
 * Looks whether the log still has what it said that it has. Where it was put back from an older copy, what it lacks comes back to its
 * author, and people are told (O9).
 */
async function lookAtHistory(): Promise<void> {
  const account = owner;
  const { client, socketOpen } = useLiveStore.getState();
  if (account === null || !historyUnseen || client.phase !== 'current' || !socketOpen) return;
  historyUnseen = false;
  await oneTabAtATime(`vaka-history:${account.id}`, async () => {
    const lost = await missingInLog(account.organisation, await readRecorded(account.id), doubtedSince);
    if (owner !== account) return;
    if (lost === null) historyUnseen = true;
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

function kick(): void {
  window.clearTimeout(timer);
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

async function run(): Promise<void> {
  sentInRun = 0;
  // One at a time, in order (O5).
  // oxlint-disable-next-line no-await-in-loop
  while (await step());
  useOutboxStore.setState({ progress: null });
}

/** Sends one; false when there is none, or not yet. */
async function step(): Promise<boolean> {
  const account = owner;
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
  if (owner !== account) return false;
  pace = paced(pace, answer, performance.now(), Math.random());
  sentInRun += answer.kind === 'recorded' || answer.kind === 'refused' ? 1 : 0;
  await hear(row.id, answer);
  return true;
}

/** What is known of a row now, from an answer or from the log. */
async function hear(id: string, answer: OutboxAnswer): Promise<void> {
  const { rows, settled } = useOutboxStore.getState();
  const row = rows.find((one) => one.id === id);
  const change = settle(rows, id, answer, message('outbox.rests-on-returned'));
  if (row === undefined || change.put.length + change.remove.length === 0) return;
  const form = waiters.get(id);
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
  // A device that is full has no room for what was recorded, but may let the row go.
  if (!(await writeChange(made, recorded)).ok && !(await writeChange(made)).ok) {
    for (const one of made.put) unwritten.set(one.id, one);
    for (const gone of made.remove) unwritten.set(gone, null);
  }
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

function tell(outcome: { readonly id: string; readonly given: Given } | null): void {
  channel?.postMessage(outcome);
}

/** Another tab has changed the rows; one whose form is open here may have been refused there. */
async function heardElsewhere(outcome: { readonly id: string; readonly given: Given } | null): Promise<void> {
  const form = outcome === null ? undefined : waiters.get(outcome.id);
  if (outcome !== null && form !== undefined) {
    if (outcome.given.kind === 'refused') await writeChange({ put: [], remove: [outcome.id] });
    form(outcome.given);
  }
  await look();
}
