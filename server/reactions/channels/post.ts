import { lookup, type LookupAddress } from 'node:dns';
import { Agent as HttpAgent, request as httpRequest, type RequestOptions } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Outcome } from './channel.ts';
import { isPrivateAddress } from './private-address.ts';

export type Posted = {
  readonly url: URL;
  readonly headers: { readonly [name: string]: string | number };
  readonly body: string | Buffer;
  readonly signal: AbortSignal;
  /** Whether it may lead to this machine or an inner network. */
  readonly anywhere: boolean;
};

/** What came of a request: an answer, or none, and then whether the request had left. */
export type PostAnswer =
  | { readonly kind: 'answered'; readonly status: number; readonly body: string }
  | { readonly kind: 'not-sent' }
  | { readonly kind: 'unknown' };

const agentOptions = { keepAlive: true, maxSockets: 64, timeout: 60_000 } as const;
const largestAnswer = 64 * 1_024;

export type Poster = { post(posted: Posted): Promise<PostAnswer>; close(): void };

/** Posts over connections that are kept. Follows no redirects. Never throws. */
export function openPoster(): Poster {
  const http = new HttpAgent(agentOptions);
  const https = new HttpsAgent(agentOptions);
  return {
    post({ url, headers, body, signal, anywhere }) {
      if (!anywhere && isPrivateAddress(url.hostname)) return Promise.resolve({ kind: 'not-sent' });
      const secure = url.protocol === 'https:';
      const options: RequestOptions = {
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        agent: secure ? https : http,
        signal,
        ...(anywhere ? {} : { lookup: publicOnly }),
      };
      return new Promise((resolve) => {
        let left = false;
        const request = secure ? httpsRequest(url, options) : httpRequest(url, options);
        const failed = () => resolve({ kind: left ? 'unknown' : 'not-sent' });
        request.on('socket', (socket) => {
          if (request.reusedSocket || !socket.connecting) left = true;
          else socket.once(secure ? 'secureConnect' : 'connect', () => (left = true));
        });
        request.on('error', failed);
        request.on('response', (response) => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (part: string) => {
            if (text.length < largestAnswer) text += part;
          });
          response.on('end', () =>
            resolve({ kind: 'answered', status: response.statusCode ?? 0, body: text }),
          );
          // The status was read, which is the answer; what else it had to say is lost.
          response.on('error', () =>
            resolve({ kind: 'answered', status: response.statusCode ?? 0, body: text }),
          );
        });
        request.end(body);
      });
    },
    close() {
      http.destroy();
      https.destroy();
    },
  };
}

/** What a status says of a message: taken, to be tried again, or refused for good. A gateway's 504 leaves it open. */
export function outcomeOfStatus(status: number): Outcome {
  if (status >= 200 && status < 300) return { kind: 'sent' };
  if (status === 504) return { kind: 'unknown', reason: 'no-answer-from-provider' };
  if (status === 408 || status === 425 || status === 429 || status >= 500) {
    return { kind: 'not-sent', reason: 'provider-failed' };
  }
  return { kind: 'refused', reason: 'refused-by-provider' };
}

/** What came of a sending that no provider answered. */
export function outcomeOfSilence(answer: Exclude<PostAnswer, { kind: 'answered' }>): Outcome {
  return { kind: answer.kind, reason: 'no-answer-from-provider' };
}

/** Resolves names, and fails where one leads to this machine or an inner network. */
const publicOnly: LookupFunction = (host, options, callback) => {
  lookup(host, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    const forbidden = addresses?.some(({ address }) => isPrivateAddress(address)) ?? false;
    const failure = error ?? (forbidden ? new Error('the address is not public') : null);
    const [first] = addresses ?? [];
    if (failure !== null || first === undefined) callback(failure, '', 0);
    else if (options.all === true) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
};
