import type { OutboxAnswer } from '#shared/sync/outbox.ts';
import type { OutboxRow } from '#shared/sync/outbox-row.ts';
import { message } from '#shared/language/message.ts';
import { largestPart } from '#shared/photograph/state.ts';
import { refusalOf } from '#shared/sync/outbox.ts';
import { readProblem } from '../lib/api.ts';
import { useOutboxStore } from './outbox-store.ts';
import { readPhotograph } from './photograph-store.ts';
import { usePhotographProgress } from './photograph-progress.ts';

/** So much is sent at a time at first: at 64 kbit/s some two seconds, of which a cut loses at most one. */
const smallPart = 16 * 1024;
/** A part that is there within this time (ms) is followed by one twice as large. */
const quick = 400;
const patience = 45_000;

type File = { readonly path: string; readonly headers: { readonly [name: string]: string } };
type Answer = { readonly received: number } | { readonly failed: OutboxAnswer };

/**
 * Sends a photograph's file before its command, from where it was cut the last time. Gives way to any command that waits:
 * photographs go last. Null when the file is there.
 */
export async function sendPhotograph(row: OutboxRow): Promise<OutboxAnswer | null> {
  const { attachment, sha256, size, mediaType } = row.data as {
    readonly [field: string]: string;
  } & { readonly size: number };
  if (attachment === undefined || sha256 === undefined || mediaType === undefined) return null;
  const file: File = {
    path: `/api/organisations/${row.organisation}/attachments/${attachment}`,
    headers: {
      'x-attachment-size': String(size),
      'x-attachment-type': mediaType,
      'x-attachment-sha256': sha256,
      ...(row.data['keepsPosition'] === true ? { 'x-attachment-position': 'keep' } : {}),
    },
  };
  const bytes = await readPhotograph(attachment, sha256);
  let part = smallPart;
  let asked = await put(file, 0, new Uint8Array());
  for (;;) {
    if ('failed' in asked) return asked.failed;
    const { received } = asked;
    usePhotographProgress.setState((known) => ({ ...known, [attachment]: received / size }));
    if (received >= size) return null;
    if (bytes === null) return lost();
    if (commandWaits()) return { kind: 'later', retryAfter: 0 };
    const started = performance.now();
    // Parts go one after the other: the next begins where the server says.
    // oxlint-disable-next-line no-await-in-loop
    asked = await put(file, received, bytes.subarray(received, received + part));
    part = performance.now() - started < quick ? Math.min(part * 2, largestPart) : smallPart;
  }
}

function commandWaits(): boolean {
  return useOutboxStore
    .getState()
    .rows.some(({ lane, status }) => lane === 'command' && status === 'waiting');
}

/** The browser has thrown the file away, or another device has it. */
function lost(): OutboxAnswer {
  const title = message('photograph.lost');
  return { kind: 'refused', problem: { httpStatus: 0, code: 'photograph-lost', title, errors: [] } };
}

async function put({ path, headers }: File, offset: number, body: Uint8Array<ArrayBuffer>): Promise<Answer> {
  try {
    const response = await fetch(`${path}?offset=${offset}`, {
      method: 'PUT',
      headers: { ...headers, 'content-type': 'application/octet-stream', accept: 'application/json' },
      credentials: 'same-origin',
      signal: AbortSignal.timeout(patience),
      body,
    });
    const content = (await response.json()) as { readonly received?: number };
    if (response.ok && content.received !== undefined) return { received: content.received };
    const { status, code, title, errors } = readProblem(response.status, content);
    const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
    const retryAfter = Number.isFinite(seconds) ? seconds * 1_000 : null;
    return { failed: refusalOf({ httpStatus: status, code, title, errors }, retryAfter) };
  } catch {
    return { failed: { kind: 'later', retryAfter: null } };
  }
}
