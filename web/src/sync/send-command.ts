import type { CommandData, CommandType } from '#shared/commands.ts';
import { message } from '#shared/language/message.ts';
import { queuedCommands } from '#shared/sync/queued-commands.ts';
import type { ApiProblem } from '../lib/api.ts';
import { now } from '../lib/clock.ts';
import { newId } from '../lib/new-id.ts';
import { useSession } from '../lib/session.ts';
import { closeToast, showToast } from '../lib/toast.ts';
import { isPhone } from '../lib/viewport.ts';
import { useLiveStore } from './live-store.ts';
import { giveCommand } from './outbox.ts';
import { useOutboxStore } from './outbox-store.ts';
import { postCommand, type CommandBody } from './post-command.ts';
import { isDown } from './reach.ts';

export type SendResult =
  /** `queued`: it is on the device and not sent; it counts as done, and is shown as unsent. */
  { readonly ok: true; readonly queued: boolean } | { readonly ok: false; readonly problem: ApiProblem };

export type SendOptions = {
  /** Given again when the same command is sent once more, so that it is recorded once. */
  readonly id?: string;
  /** ISO 8601, when it happened; without it, now. */
  readonly occurredAt?: string;
  /** False: its own row shows what comes of it, also a refusal; nobody waits with a form for the answer. */
  readonly form?: boolean;
};

const patience = 30_000;
const longestPause = 5_000;

let organisation: string | null = null;
let saidAt = -Infinity;
/** The commands that were last said to be unsent. */
let saidOf = new Set<string>();

/** Which organisation's log commands go to; told by whoever knows who is signed in. */
export function setCommandOrganisation(id: string | null): void {
  organisation = id;
}

/**
 * Gives a command. One that may wait (queued-commands.ts) is kept on the device first and counts as done when it is there. Any
 * other is sent with the same id for 30 s, which records it at most once; then, or at once where the connection is known to be
 * down, the answer is a problem with status 0, and the caller keeps what the person wrote.
 */
export async function sendCommand<Type extends CommandType>(
  type: Type,
  data: CommandData<Type>,
  options: SendOptions = {},
): Promise<SendResult> {
  const { id = newId(), occurredAt, form = true } = options;
  if (queuedCommands.has(type)) {
    const given = await giveCommand(type, data, {
      id,
      form,
      ...(occurredAt === undefined ? {} : { occurredAt }),
    });
    if (given.kind === 'refused') return { ok: false, problem: given.problem };
    if (given.kind === 'queued' && form) sayUnsent(id);
    if (given.kind !== 'not-kept') return { ok: true, queued: given.kind === 'queued' };
    const direct = await sendDirectly({
      id,
      type,
      data,
      ...(occurredAt === undefined ? {} : { occurredAt }),
    });
    if (direct.ok || direct.problem.status !== 0) return direct;
    return notDone('not-kept', message(`outbox.not-kept.${given.why}`));
  }
  return sendDirectly({ id, type, data, ...(occurredAt === undefined ? {} : { occurredAt }) });
}

/** Once for what is given in one go, and not for longer than any of it is unsent. */
function sayUnsent(id: string): void {
  if (performance.now() - saidAt < 3_000) return void saidOf.add(id);
  saidAt = performance.now();
  const commands = new Set([id]);
  saidOf = commands;
  const toast = showToast(message(isPhone() ? 'common.unsent.phone' : 'common.unsent'));
  const stop = useOutboxStore.subscribe(({ rows }) => {
    if (rows.some((row) => row.status === 'waiting' && commands.has(row.id))) return;
    stop();
    closeToast(toast);
  });
}

/** Sends what is not kept on the device, for as long as it is worth waiting. */
async function sendDirectly(body: CommandBody): Promise<SendResult> {
  count(1);
  try {
    return await sendUntilAnswered(body);
  } finally {
    count(-1);
  }
}

async function sendUntilAnswered(body: CommandBody): Promise<SendResult> {
  const started = performance.now();
  for (let pause = 500; ; pause = Math.min(pause * 2, longestPause)) {
    if (isDown()) return notDone('not-queued', message('outbox.not-queued'));
    const answer = await postCommand(organisation ?? '', body);
    if (answer.ok) {
      keepRecorded(body, answer.receipt.seq);
      return { ok: true, queued: false };
    }
    const { status } = answer.problem;
    const isPassing = status === 0 || (status === 503 && answer.problem.code !== 'log-broken');
    if (!isPassing) return { ok: false, problem: answer.problem };
    if (performance.now() - started + pause > patience)
      return notDone('network', message('common.error.network'));
    await new Promise((resolve) => {
      setTimeout(resolve, pause);
    });
  }
}

/** Of what is never queued only that it was done is kept (O9). */
function keepRecorded({ id, occurredAt }: CommandBody, seq: number): void {
  const session = useSession.getState();
  if (session.status !== 'signed-in') return;
  const told = { id, seq, occurredAt: occurredAt ?? new Date(now()).toISOString() };
  void import('./recorded-rows.ts')
    .then(({ keepDirect }) => keepDirect(session.account.id, told))
    .catch(() => undefined);
}

function notDone(code: string, title: string): SendResult {
  return { ok: false, problem: { status: 0, code, title, errors: [] } };
}

function count(change: number): void {
  useLiveStore.setState((live) => ({ unsent: live.unsent + change }));
}
