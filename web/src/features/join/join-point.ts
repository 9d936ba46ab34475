import { message } from '#shared/language/message.ts';
import { request } from '../../lib/api.ts';
import { newId } from '../../lib/new-id.ts';
import { type Account, joined } from '../../lib/session.ts';
import { readStored, removeStored, writeStored } from '../../lib/storage.ts';

export type Who = { readonly name: string; readonly function: string };

/** Why nothing came of it; `over`: the code is of no use any more, and another is needed. */
export type JoinFailure = { readonly text: string; readonly over: boolean };

const place = 'joining';

/**
 * Joins a point by a code; null when it went well, and the phone is then signed in as who joined. A try whose answer was lost
 * on its way is the same try when it is made again, so that the code is not used up by it.
 */
export async function joinPoint(token: string, who: Who): Promise<JoinFailure | null> {
  const attempt = attemptFor(token);
  const result = await request<{ account: Account }>('/api/join', {
    method: 'POST',
    body: { token, ...who, attempt },
    signingIn: true,
  });
  if (result.ok) {
    await joined(result.value.account);
    removeStored(place);
    return null;
  }
  if (result.failure.kind === 'network') return { text: message('join.network'), over: false };
  const { status, title, errors } = result.failure.problem;
  return { text: errors[0]?.title ?? title, over: status === 404 || status === 410 };
}

/** What this phone calls its try with a code, kept until it has gone well. */
function attemptFor(token: string): string {
  const kept = readStored(place);
  if (typeof kept === 'object' && kept !== null && Reflect.get(kept, 'token') === token) {
    const attempt: unknown = Reflect.get(kept, 'attempt');
    if (typeof attempt === 'string') return attempt;
  }
  const attempt = newId();
  writeStored(place, { token, attempt });
  return attempt;
}
