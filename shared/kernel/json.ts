/** The JSON that the log may hold (architecture.md, The event): no floating point but coordinates, no undefined. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/**
 * The canonical text of a JSON value (RFC 8785): members sorted by UTF-16 code units, no white space, numbers and
 * strings as ECMAScript prints them. Members that are `undefined` are left out, as JSON does.
 * Throws on a number that is not finite and on a lone surrogate, which have no canonical form.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      if (plain.test(value)) return `"${value}"`;
      if (!value.isWellFormed()) throw new TypeError('a lone surrogate has no canonical form');
      return JSON.stringify(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError('a number that is not finite has no canonical form');
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? canonicalArray(value) : canonicalObject(value as Record<string, unknown>);
    default:
      throw new TypeError(`a ${typeof value} has no canonical form`);
  }
}

function canonicalArray(values: readonly unknown[]): string {
  let text = '[';
  for (let index = 0; index < values.length; index += 1) {
    text += (index === 0 ? '' : ',') + canonicalJson(values[index]);
  }
  return `${text}]`;
}

function canonicalObject(object: Record<string, unknown>): string {
  const keys = Object.keys(object);
  if (!inOrder(keys)) keys.sort();
  let text = '{';
  for (const key of keys) {
    const value = object[key];
    if (value === undefined) continue;
    if (text.length > 1) text += ',';
    text += `${canonicalJson(key)}:${canonicalJson(value)}`;
  }
  return `${text}}`;
}

/** A string with nothing to escape and no surrogates, as nearly all are: it is its own canonical text. */
const plain = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/;

/** Most objects are written in order; to see that costs less than sorting them, and every event is written thus thrice. */
function inOrder(keys: readonly string[]): boolean {
  for (let index = 1; index < keys.length; index += 1) {
    if ((keys[index - 1] ?? '') > (keys[index] ?? '')) return false;
  }
  return true;
}
