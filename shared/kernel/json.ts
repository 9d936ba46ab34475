/** The JSON that the log may hold (architecture.md, The event): no floating point but coordinates, no undefined. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/**
 * The canonical text of a JSON value (RFC 8785): members sorted by UTF-16 code units, no white space, numbers and
 * strings as ECMAScript prints them. Members that are `undefined` are left out, as JSON does.
 * Throws on a number that is not finite and on a lone surrogate, which have no canonical form.
 */
export function canonicalJson(value: unknown): string {
  return typeof value === 'object' && isInOrder(value) ? textInOrder(value) : written(value);
}

/** The same of a value of which `isInOrder` is known. */
export function textInOrder(value: object | null): string {
  const text = JSON.stringify(value);
  // A surrogate that stands alone is escaped there; `written` refuses it.
  return text.includes('\\ud') ? written(value) : text;
}

/**
 * Whether `JSON.stringify` writes the canonical text of a value: every object's members stand in canonical order, and nothing in it is
 * left out or has no canonical form. To see that and have the engine write takes half as long as to write it here.
 */
export function isInOrder(value: unknown): boolean {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true;
    case 'number':
      return Number.isFinite(value);
    case 'object':
      if (value === null) return true;
      return Array.isArray(value) ? value.every(isInOrder) : areMembersInOrder(value);
    default:
      return false;
  }
}

function areMembersInOrder(object: object): boolean {
  let before = '';
  // It makes nothing, and every event is looked through several times. A key that is not its own can only say no.
  for (const key in object) {
    if (before > key) return false;
    before = key;
    if (!isInOrder((object as Record<string, unknown>)[key])) return false;
  }
  return true;
}

function written(value: unknown): string {
  switch (typeof value) {
    case 'string':
      if (plain.test(value)) return `"${value}"`;
      if (!value.isWellFormed()) throw new TypeError('a lone surrogate has no canonical form');
      return JSON.stringify(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError('a number that is not finite has no canonical form');
      return String(value);
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
    text += (index === 0 ? '' : ',') + written(values[index]);
  }
  return `${text}]`;
}

function canonicalObject(object: Record<string, unknown>): string {
  let text = '{';
  for (const key of keysInOrder(object)) {
    const value = object[key];
    if (value === undefined) continue;
    if (text.length > 1) text += ',';
    text += `${written(key)}:${written(value)}`;
  }
  return `${text}}`;
}

/** So few are put in order where they stand; the engine's sort makes room for each time. */
const fewKeys = 16;

/** An object's own keys by their UTF-16 code units. */
export function keysInOrder(object: object): readonly string[] {
  const keys = Object.keys(object);
  if (keys.length > fewKeys) return keys.sort();
  for (let index = 1; index < keys.length; index += 1) {
    const key = keys[index] ?? '';
    let place = index;
    for (let before = keys[place - 1]; before !== undefined && before > key; before = keys[place - 1]) {
      keys[place] = before;
      place -= 1;
    }
    keys[place] = key;
  }
  return keys;
}

/** A string with nothing to escape and no surrogates, as nearly all are: it is its own canonical text. */
const plain = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/;
