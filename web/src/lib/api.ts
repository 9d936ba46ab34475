import { message } from '#shared/language/message.ts';

/** One field that the server refused, and what to do about it. */
export interface FieldProblem {
  readonly field: string;
  readonly title: string;
}

/** An error answer (RFC 9457): `code` is the last part of its `type`, `title` is Swedish and may be shown as it is. */
export interface ApiProblem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly errors: readonly FieldProblem[];
  /** Milliseconds that the server asked to be left alone, where it did. */
  readonly retryAfter?: number;
}

/** `network`: nothing was heard, so whether it was done is unknown; send the same id again. `problem`: the server answered no. */
export type ApiFailure =
  { readonly kind: 'network' } | { readonly kind: 'problem'; readonly problem: ApiProblem };
export type ApiResult<Value> =
  | { readonly ok: true; readonly status: number; readonly value: Value }
  | { readonly ok: false; readonly failure: ApiFailure };

export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  readonly signal?: AbortSignal;
  /** Milliseconds before an answer counts as none; 20,000 unless told. */
  readonly timeout?: number;
  /** A 401 is an answer to be shown (signing in), not an ended session. */
  readonly signingIn?: boolean;
}

const unauthorised = new Set<() => void>();

/** Calls back when the server says that the session has ended; returns how to stop. */
export function onUnauthorised(listener: () => void): () => void {
  unauthorised.add(listener);
  return () => unauthorised.delete(listener);
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** Reads a problem document; anything else with an error status becomes one with a general title. */
export function readProblem(status: number, body: unknown): ApiProblem {
  const document = record(body);
  const code = text(document['type']).split(/[/:#]/).at(-1) ?? '';
  const errors = Array.isArray(document['errors']) ? document['errors'] : [];
  return {
    status,
    code: code === '' || code === 'blank' ? `http-${status}` : code,
    title: text(document['title']) || generalTitle(status),
    errors: errors.map(record).map((error) => ({
      field: text(error['field']),
      title: text(error['title']) || text(error['message']),
    })),
  };
}

function generalTitle(status: number): string {
  if (status === 403) return message('common.error.forbidden');
  if (status === 429) return message('common.error.too-many');
  return message('common.error.unexpected');
}

/** Answers a path without a server; undefined where it has no answer. */
type Answers = (path: string) => unknown;
let ownAnswers: Answers | null = null;

/** From now on nobody is asked but the page itself: it is a file that no server stands behind. */
export function answerFrom(answers: Answers): void {
  ownAnswers = answers;
}

/**
 * Asks the server and never throws. `Value` is what contract.md says of the path; the server is of the same release.
 * The cookie goes along. An answer that is not JSON where one was promised counts as a problem.
 */
export async function request<Value>(path: string, options: RequestOptions = {}): Promise<ApiResult<Value>> {
  if (ownAnswers !== null) {
    const value = ownAnswers(path);
    if (value === undefined) return { ok: false, failure: { kind: 'network' } };
    return { ok: true, status: 200, value: value as Value };
  }
  const limit = AbortSignal.timeout(options.timeout ?? 20_000);
  const body = options.body === undefined ? {} : { body: JSON.stringify(options.body) };
  try {
    const response = await fetch(path, {
      method: options.method ?? 'GET',
      headers: {
        accept: 'application/json',
        ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      credentials: 'same-origin',
      signal: options.signal ? AbortSignal.any([options.signal, limit]) : limit,
      ...body,
    });
    const content = await response.text();
    const value = parse(content);
    if (response.ok && value !== undefined)
      return { ok: true, status: response.status, value: value as Value };
    if (response.status === 401 && options.signingIn !== true) unauthorised.forEach((listener) => listener());
    const problem = readProblem(response.status, value);
    const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
    const asked = Number.isFinite(seconds) ? { retryAfter: seconds * 1000 } : {};
    return { ok: false, failure: { kind: 'problem', problem: { ...problem, ...asked } } };
  } catch {
    return { ok: false, failure: { kind: 'network' } };
  }
}

function parse(content: string): unknown {
  if (content === '') return null;
  try {
    return JSON.parse(content) as unknown;
  } catch {
    return undefined;
  }
}

/** What a failure is called to the person in front of it. */
export function failureText(failure: ApiFailure): string {
  return failure.kind === 'network' ? message('common.error.network') : failure.problem.title;
}
