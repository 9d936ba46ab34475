import type {
  FastifyBaseLogger,
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
  preHandlerHookHandler,
} from 'fastify';
import { Watch } from '../../patience.ts';
import type { Patient } from '../../patience.ts';
import type { HttpDependencies } from '../dependencies.ts';
import { callerOf } from '../caller.ts';
import { problem } from '../problem.ts';
import { answerError } from './errors.ts';

/**
 * A client has its answer within ten seconds, whatever keeps the database: so long (ms), and the way there and back. What it needs itself
 * to send a body is not counted.
 */
const longestAnswer = 9_500;

declare module 'fastify' {
  interface FastifyRequest {
    deadline: Deadline | null;
  }
  interface FastifyContextConfig {
    /** Makes something of the whole log: once that can be read, it takes the time that it takes. */
    takesLong?: boolean;
  }
}

/** The time that one request has left; `pause` while it is its sender's turn. */
class Deadline implements Patient {
  readonly #patience: number;
  readonly #passed: () => void;
  readonly #watch: Watch;
  readonly #began = performance.now();
  #pausedAt: number | null = null;
  /** How long it was its sender's turn, until the last pause ended. */
  #waited = 0;
  place = -1;

  constructor(milliseconds: number, passed: () => void, watch: Watch) {
    this.#patience = milliseconds;
    this.#passed = passed;
    this.#watch = watch;
    watch.begin(this);
  }

  /** Milliseconds. */
  get left(): number {
    const used = (this.#pausedAt ?? performance.now()) - this.#began - this.#waited;
    return Math.max(0, this.#patience - used);
  }

  pause(): void {
    this.#pausedAt ??= performance.now();
  }

  run(): void {
    if (this.#pausedAt === null) return;
    this.#waited += performance.now() - this.#pausedAt;
    this.#pausedAt = null;
  }

  end(): void {
    this.#watch.end(this);
  }

  look(): void {
    if (this.#pausedAt !== null || this.left > 0) return;
    this.end();
    this.#passed();
  }
}

/**
 * Bounds every request as a whole, however many waits it is made of (server/db/connection.ts bounds each of them): one that has no
 * answer in time is answered 503 and when to come back. What it does after that is said to nobody; a command that was recorded all
 * the same is found by its id when it is sent again.
 */
export function answerInTime(app: FastifyInstance, patience: number = longestAnswer): void {
  app.decorateRequest('deadline', null);
  const watch = new Watch(patience / 40);
  // Fastify would write a line, with the path, of each answer that comes too late.
  const silent = app.log.child({}, { level: 'silent' });
  app.addHook('onRequest', (request, reply, done) => {
    request.deadline = new Deadline(patience, () => giveUp(request, reply, silent), watch);
    done();
  });
  app.addHook('preParsing', (request, _reply, payload, done) => {
    if (!request.raw.complete) request.deadline?.pause();
    done(null, payload);
  });
  app.addHook('preValidation', (request, _reply, done) => {
    request.deadline?.run();
    done();
  });
  // Before the first hook that may wait with the answer in hand: a second answer meanwhile would end the process.
  app.addHook('onSend', (request, _reply, payload, done) => {
    request.deadline?.end();
    done(null, payload);
  });
  // Of one whose sender has gone nothing is sent.
  app.addHook('onResponse', (request, _reply, done) => {
    request.deadline?.end();
    done();
  });
}

function giveUp(request: FastifyRequest, reply: FastifyReply, silent: FastifyBaseLogger): void {
  // An answer that is on its way may take its time.
  if (reply.sent || reply.raw.headersSent) return;
  void answerError(problem('unavailable'), request, reply);
  reply.log = silent;
  request.log = silent;
}

/** Milliseconds until a request is given up. */
export function timeLeft({ deadline }: FastifyRequest): number {
  return deadline?.left ?? longestAnswer;
}

/** Takes the bound from routes that take long, under an organisation, once their log has been read from. */
export function letLongOnesRun(app: FastifyInstance, { log }: Pick<HttpDependencies, 'log'>): void {
  const letRun: preHandlerHookHandler = (request, _reply, done) => {
    log.read(callerOf(request).node.id, 0, 1).then(() => {
      request.deadline?.end();
      done();
    }, done);
  };
  app.addHook('onRoute', (route) => {
    if (route.config?.takesLong === true) route.preHandler = [letRun, route.preHandler ?? []].flat();
  });
}
