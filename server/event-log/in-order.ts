import { canonicalJson, isInOrder, keysInOrder, textInOrder } from '#shared/kernel/json.ts';
import type { Json, JsonObject } from '#shared/kernel/json.ts';

/** An object with its members in canonical order, and its canonical text. */
export type Ordered = { readonly value: JsonObject; readonly text: string };

/**
 * The same object with its members in canonical order, as the log gives them back: so the first answer to a command and the
 * answer to its retry are the same to the letter, and its canonical text is written without sorting.
 */
export function inOrder(object: JsonObject): Ordered {
  if (isInOrder(object)) return { value: object, text: textInOrder(object) };
  const value = orderedObject(object);
  return { value, text: canonicalJson(value) };
}

function orderedObject(object: JsonObject): JsonObject {
  const ordered: { [key: string]: Json } = {};
  for (const key of keysInOrder(object)) {
    const value = object[key];
    if (value !== undefined) ordered[key] = orderedValue(value);
  }
  return ordered;
}

function orderedValue(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  return isList(value) ? value.map(orderedValue) : orderedObject(value);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
