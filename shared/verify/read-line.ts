import type { LoggedEvent } from '../kernel/event.ts';
import type { SignedHead } from './signed-head.ts';

/**
 * The lines of an export have a closed shape: a member that the hashes do not cover could say something that is in
 * no log, so a line with an unknown one is refused.
 */
type Shape = { readonly [name: string]: (value: unknown) => boolean };

const isText = (value: unknown) => typeof value === 'string';
const isTextOrNull = (value: unknown) => value === null || typeof value === 'string';
const isPosition = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 1;
const isHash = (value: unknown) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isObjectOrNull = (value: unknown) => value === null || isObject(value);

const eventShape: Shape = {
  organisation: isText,
  seq: isPosition,
  id: isText,
  command: isText,
  type: isText,
  version: isPosition,
  occurredAt: isText,
  recordedAt: isText,
  actor: isObject,
  payload: isObjectOrNull,
  payloadSalt: isTextOrNull,
  payloadHash: isHash,
  sealed: isObjectOrNull,
  sealedSalt: isTextOrNull,
  sealedHash: isHash,
  previousHash: isHash,
  hash: isHash,
};

const absentValues: { readonly [part: string]: readonly unknown[] } = {
  payload: ['filtered'],
  sealed: ['withheld', 'erased', 'filtered'],
};

const headShape: Shape = {
  seq: isPosition,
  hash: isHash,
  signedAt: isText,
  signature: isText,
  key: isText,
};

/** The event on a line; null where there is none. Whether it is genuine is not asked here. */
export function readEventLine(line: string): LoggedEvent | null {
  const value = parse(line);
  if (value === null) return null;
  const { absent = {}, ...event } = value;
  if (!hasShape(event, eventShape) || !isObject(absent)) return null;
  for (const [part, why] of Object.entries(absent as object)) {
    if (absentValues[part]?.includes(why) !== true || event[part] !== null) return null;
  }
  for (const part of ['payload', 'sealed']) {
    if ((event[part] === null) !== (event[`${part}Salt`] === null)) return null;
  }
  return value as unknown as LoggedEvent;
}

/** The signed head on a line; null where there is none. */
export function readHeadLine(line: string): SignedHead | null {
  const value = parse(line);
  if (value === null || Object.keys(value).length !== 1 || !isObject(value['head'])) return null;
  const head = value['head'] as { readonly [name: string]: unknown };
  return hasShape(head, headShape) ? (head as unknown as SignedHead) : null;
}

function parse(line: string): { readonly [name: string]: unknown } | null {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? (value as { readonly [name: string]: unknown }) : null;
  } catch {
    return null;
  }
}

function hasShape(value: { readonly [name: string]: unknown }, shape: Shape): boolean {
  const names = Object.keys(shape);
  if (Object.keys(value).length !== names.length) return false;
  return names.every((name) => Object.hasOwn(value, name) && shape[name]?.(value[name]) === true);
}
