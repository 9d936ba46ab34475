import type { CommandData, CommandType } from '#shared/commands.ts';
import { message } from '#shared/language/message.ts';
import type { CommandReceipt } from '#shared/protocol/command-message.ts';
import { request } from '../lib/api.ts';
import type { ApiProblem } from '../lib/api.ts';
import { newId } from '../lib/new-id.ts';
import { useLiveStore } from './live-store.ts';

export type SendResult =
  | { readonly ok: true; readonly receipt: CommandReceipt }
  | { readonly ok: false; readonly problem: ApiProblem };

export type SendOptions = {
  /** Given again when the same command is sent once more, so that it is recorded once. */
  readonly id?: string;
  /** ISO 8601, when it happened; without it, when it is recorded. */
  readonly occurredAt?: string;
};

const patience = 30_000;
const longestPause = 5_000;

let organisation: string | null = null;

/** Which organisation's log commands go to; told by whoever knows who is signed in. */
export function setCommandOrganisation(id: string | null): void {
  organisation = id;
}

/**
 * Gives a command. Silence and 503 are answered by sending the same id again for 30 s, which records it at most once; then
 * the answer is a problem with status 0, and the caller keeps what the person wrote.
 */
export async function sendCommand<Type extends CommandType>(
  type: Type,
  data: CommandData<Type>,
  options: SendOptions = {},
): Promise<SendResult> {
  const { id = newId(), occurredAt } = options;
  const body = { id, type, data, ...(occurredAt === undefined ? {} : { occurredAt }) };
  count(1);
  try {
    return await sendUntilAnswered(`/api/organisations/${organisation ?? ''}/commands`, body);
  } finally {
    count(-1);
  }
}

async function sendUntilAnswered(path: string, body: unknown): Promise<SendResult> {
  const started = Date.now();
  for (let pause = 500; ; pause = Math.min(pause * 2, longestPause)) {
    const answer = await request<CommandReceipt>(path, { method: 'POST', body });
    if (answer.ok) return { ok: true, receipt: answer.value };
    const { failure } = answer;
    if (failure.kind === 'problem' && failure.problem.status !== 503) {
      return { ok: false, problem: failure.problem };
    }
    if (Date.now() - started + pause > patience) {
      const title = message('common.error.network');
      return { ok: false, problem: { status: 0, code: 'network', title, errors: [] } };
    }
    await new Promise((resolve) => {
      setTimeout(resolve, pause);
    });
  }
}

function count(change: number): void {
  useLiveStore.setState((live) => ({ unsent: live.unsent + change }));
}
