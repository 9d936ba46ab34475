import { randomBytes } from 'node:crypto';
import type { Certificate } from 'pkijs';
import type { StampTrouble } from '#shared/protocol/evidence-answers.ts';
import { readStamp, stampRequest } from './time-stamp-token.ts';
import type { Stamp } from './time-stamp-token.ts';

/** How long an authority may take, in milliseconds, and how long its answer may be. */
const patience = 20_000;
const longest = 256 * 1_024;

/** A stamp with the answer that it stands in, as it came (DER); or why there is none. */
export type AuthorityAnswer =
  | { readonly ok: true; readonly stamp: Stamp; readonly response: Buffer }
  | { readonly ok: false; readonly fault: StampTrouble['fault'] };

/** Asks a time-stamp authority over HTTP (RFC 3161, 3.4) and checks what it answers. Never throws. */
export async function askAuthority(
  url: string,
  text: string,
  {
    roots = [],
    timeout = patience,
  }: { readonly roots?: readonly Certificate[]; readonly timeout?: number } = {},
): Promise<AuthorityAnswer> {
  const nonce = new Uint8Array(randomBytes(8));
  const response = await post(url, stampRequest(text, nonce), timeout);
  if (response === null) return { ok: false, fault: 'no-answer' };
  const read = await readStamp(response, text, { nonce, roots });
  return read.ok ? { ...read, response } : read;
}

async function post(url: string, body: Uint8Array<ArrayBuffer>, timeout: number): Promise<Buffer | null> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(timeout),
    });
    if (!answer.ok || answer.body === null) {
      await answer.body?.cancel();
      return null;
    }
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of answer.body) {
      size += chunk.length;
      if (size > longest) return null;
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch {
    return null;
  }
}
