import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { CachedBody } from '../cached-body.ts';
import type { Encoding } from '../compressed.ts';
import type { Metrics } from '../metrics.ts';

/** An answer as it goes out: what the route gave, header for header. */
type Answer = { readonly headers: string[]; readonly bytes: Buffer };

/** What is asked for again and again: its document as it is now, and the route that gave it first. */
type Known = { readonly body: () => CachedBody | null; readonly route: string };

const mostKnown = 100;

/**
 * Answers that have been given once, given again without the way through the router.
 *
 * Purpose: all residents ask for the same at once, on the thread on which the console records; what does not change between
 * two of them is done once.
 * Invariants: byte for byte what the route answers, security headers too, since these are kept from its own answer and go with the
 * document; anything but a plain GET for the whole of it takes the route.
 * Reason: hooks, headers and the router take twice as long as the sending (`npm run bench -- --only residents`).
 */
export class StraightAnswers {
  readonly #known = new Map<string, Known>();
  readonly #answers = new WeakMap<CachedBody, Map<Encoding | null, Answer>>();
  /** What clients say that they take, and how a document then goes: browsers say the same few things. */
  readonly #encodings = new WeakMap<CachedBody, Map<string, Encoding | null>>();
  readonly #metrics: Metrics;

  constructor(metrics: Metrics) {
    this.#metrics = metrics;
  }

  /** Stands before the server's own listener, until it closes. */
  stand(app: FastifyInstance): void {
    const listeners = app.server.listeners('request') as ((
      request: IncomingMessage,
      response: ServerResponse,
    ) => void)[];
    let closing = false;
    app.addHook('preClose', (done) => {
      closing = true;
      done();
    });
    app.server.removeAllListeners('request');
    app.server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      if (!closing && this.#answer(request, response)) return;
      for (const listener of listeners) listener.call(app.server, request, response);
    });
  }

  /** Keeps what a route has just answered with the whole of a document; `body` gives the document as it is later. */
  async keep(
    request: FastifyRequest,
    reply: FastifyReply,
    sent: CachedBody,
    body: Known['body'],
  ): Promise<void> {
    if (request.method !== 'GET' || reply.statusCode !== 200) return;
    const encoding = sent.encodingFor(request.headers['accept-encoding']);
    const bytes = await sent.as(encoding);
    const headers = Object.entries(reply.getHeaders()).flatMap(([name, value]) =>
      value === undefined || name === 'content-length' ? [] : [name, String(value)],
    );
    const answers = this.#answers.get(sent) ?? new Map<Encoding | null, Answer>();
    answers.set(encoding, { headers: [...headers, 'content-length', String(bytes.length)], bytes });
    this.#answers.set(sent, answers);
    if (this.#known.size >= mostKnown) this.#known.clear();
    const route = request.routeOptions.url ?? 'none';
    this.#known.set(`${request.headers.host ?? ''} ${request.url}`, { body, route });
  }

  #answer({ method, url = '', headers }: IncomingMessage, response: ServerResponse): boolean {
    if (method !== 'GET' || !url.startsWith('/public/') || headers['if-none-match'] !== undefined)
      return false;
    const known = this.#known.get(`${headers.host ?? ''} ${url}`);
    const body = known === undefined ? null : bodyNow(known);
    if (known === undefined || body === null) return false;
    const answer = this.#answers
      .get(body)
      ?.get(this.#encoding(body, String(headers['accept-encoding'] ?? '')));
    if (answer === undefined) return false;
    const started = performance.now();
    response.writeHead(200, answer.headers);
    response.end(answer.bytes);
    this.#metrics.request('GET', known.route, 200, performance.now() - started);
    return true;
  }

  #encoding(body: CachedBody, said: string): Encoding | null {
    const known = this.#encodings.get(body)?.get(said);
    if (known !== undefined) return known;
    const encoding = body.encodingFor(said);
    const all = this.#encodings.get(body) ?? new Map<string, Encoding | null>();
    if (all.size < mostKnown) all.set(said, encoding);
    this.#encodings.set(body, all);
    return encoding;
  }
}

/** Null where the document cannot be made: its route meets the same, logs it and answers, which nobody would do here. */
function bodyNow({ body }: Known): CachedBody | null {
  try {
    return body();
  } catch {
    return null;
  }
}
