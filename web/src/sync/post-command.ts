import { type ApiProblem, request } from '../lib/api.ts';
import { message } from '#shared/language/message.ts';
import type { CommandReceipt } from '#shared/protocol/command-message.ts';

export type CommandBody = {
  readonly id: string;
  readonly type: string;
  readonly data: unknown;
  readonly occurredAt?: string;
  readonly basedOn?: { readonly seq: number; readonly hash: string };
};

export type PostAnswer =
  | { readonly ok: true; readonly receipt: CommandReceipt }
  | { readonly ok: false; readonly problem: ApiProblem };

/** Sends a command once. Status 0: nothing was heard, so it may or may not be recorded. */
export async function postCommand(
  organisation: string,
  { id, type, data, occurredAt, basedOn }: CommandBody,
): Promise<PostAnswer> {
  const body = {
    id,
    type,
    data,
    // By this device's own clock, which tells the server how wrong that is.
    ...(occurredAt === undefined ? {} : { occurredAt, sentAt: new Date().toISOString() }),
    ...(basedOn === undefined ? {} : { basedOn }),
  };
  const answer = await request<CommandReceipt>(`/api/organisations/${organisation}/commands`, {
    method: 'POST',
    body,
  });
  if (answer.ok) return { ok: true, receipt: answer.value };
  const { failure } = answer;
  if (failure.kind === 'problem') return { ok: false, problem: failure.problem };
  const title = message('common.error.network');
  return { ok: false, problem: { status: 0, code: 'network', title, errors: [] } };
}
