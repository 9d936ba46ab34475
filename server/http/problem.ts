/** The edge's errors: the one file that gives each its HTTP status. A rule's refusals are mapped in `rejectionProblem`. */
import { message } from '#shared/language/message.ts';
import type { ProblemDocument } from '#shared/protocol/problem-document.ts';
import { forbiddenCodes, type Rejection } from '#shared/rejection.ts';

const statuses = {
  'malformed-json': 400,
  'malformed-text': 400,
  'malformed-request': 400,
  'validation-failed': 400,
  'unknown-command': 400,
  'no-session': 401,
  'wrong-credentials': 401,
  'cross-site': 403,
  'not-allowed': 403,
  'not-found': 404,
  'organisation-not-found': 404,
  'record-not-found': 404,
  'record-not-restricted': 404,
  'position-not-found': 404,
  'link-not-found': 404,
  'join-code-unknown': 404,
  'device-not-found': 404,
  'attachment-not-found': 404,
  'export-not-found': 404,
  'export-not-ready': 404,
  // Alone with its status, by which a device knows that what it sent again had arrived.
  'id-reused': 409,
  'link-expired': 410,
  'export-outdated': 410,
  'join-code-used': 410,
  'join-code-expired': 410,
  'join-code-revoked': 410,
  'body-too-large': 413,
  'attachment-too-large': 413,
  'unsupported-media-type': 415,
  'safety-point-not-found': 422,
  'too-many-join-codes': 422,
  'not-sealed-here': 422,
  'author-unknown': 422,
  'attachment-not-complete': 422,
  'attachment-differs': 422,
  'attachment-not-an-image': 422,
  'attachment-not-a-known-file': 422,
  'attachment-type-differs': 422,
  'too-many-requests': 429,
  'too-many-attachments': 429,
  'too-many-sign-ins': 429,
  'too-many-exports': 429,
  internal: 500,
  'log-broken': 503,
  overloaded: 503,
  unavailable: 503,
} as const;

/** Seconds after which what is not to be had now may be asked for again. */
export const soon = 2;
const defaultRetryAfter: { readonly [code in ProblemCode]?: number } = {
  unavailable: soon,
  // Somebody has to mend it first.
  'log-broken': 60,
};

export type ProblemCode = keyof typeof statuses;
export type FieldError = { readonly field: string; readonly message: string };

type Details = {
  readonly errors?: readonly FieldError[];
  /** Whole seconds, for Retry-After and for the sentence. */
  readonly retryAfter?: number;
  /** Where the framework's status says more than the code's. */
  readonly status?: number;
};

/** Thrown anywhere below a route; the error handler answers it. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';
  readonly document: ProblemDocument;
  readonly retryAfter: number | null;

  constructor(document: ProblemDocument, retryAfter: number | null = null) {
    super(document.type);
    this.document = document;
    this.retryAfter = retryAfter;
  }
}

export function problem(code: ProblemCode, { errors, retryAfter, status }: Details = {}): HttpProblem {
  const title = message(`http-problems.${code}`, { seconds: retryAfter ?? 1 });
  const document = {
    type: typeOf(code),
    title,
    status: status ?? statuses[code],
    ...(errors === undefined ? {} : { errors }),
  };
  return new HttpProblem(document, retryAfter ?? defaultRetryAfter[code] ?? null);
}

/** A refusal by a rule: 403 where this person may not whatever the data, else 422. The field is one of the command's data. */
export function rejectionProblem({ code, field }: Rejection): HttpProblem {
  const title = message(`rejections.${code}`);
  return new HttpProblem({
    type: typeOf(code),
    title,
    status: forbiddenCodes.has(code) ? 403 : 422,
    ...(field === undefined ? {} : { errors: [{ field: `data.${field}`, message: title }] }),
  });
}

function typeOf(code: string): string {
  return `/problem/${code}`;
}
