import type { z } from 'zod';
import { message, type MessageKey } from '#shared/language/message.ts';
import { sv } from '#shared/language/sv.ts';
import type { FieldError } from './problem.ts';

type Issue = z.core.$ZodIssue;

const mostErrors = 20;

/**
 * What is wrong with some input, in Swedish, each field by its path (`data.place.lat`, `data.needs[0].what`). `prefix` is
 * where the input stands in what was sent.
 */
export function fieldErrors(
  issues: readonly Issue[],
  input: unknown,
  prefix: readonly string[] = [],
): FieldError[] {
  return issues.flatMap((issue) => errorsOf(issue, input, prefix)).slice(0, mostErrors);
}

function errorsOf(issue: Issue, input: unknown, prefix: readonly string[]): FieldError[] {
  const path = [...prefix, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      field: fieldName([...path, key]),
      message: message('validation.unknown-field', { field: shortened(key) }),
    }));
  }
  if (issue.code === 'invalid_union' && !isMessageKey(issue.message) && issue.errors.length > 0) {
    const nearest = issue.errors.toSorted((left, right) => right.length - left.length).at(-1) ?? [];
    if (nearest.length > 0)
      return nearest.flatMap((inner) => errorsOf(inner, valueAt(input, issue.path), path.map(String)));
  }
  return [{ field: fieldName(path), message: sentence(issue, valueAt(input, issue.path)) }];
}

function sentence(issue: Issue, value: unknown): string {
  if (isMessageKey(issue.message)) return message(issue.message as 'validation.invalid');
  if (value === undefined) return message('validation.required');
  switch (issue.code) {
    case 'invalid_type':
      return message(issue.expected === 'int' ? 'validation.not-whole' : 'validation.wrong-type');
    case 'too_big': {
      const values = { maximum: String(issue.maximum) };
      if (issue.origin === 'string') return message('validation.too-long', values);
      return message(issue.origin === 'array' ? 'validation.too-many' : 'validation.too-big', values);
    }
    case 'too_small': {
      const values = { minimum: String(issue.minimum) };
      if (issue.origin === 'string') return message('validation.empty');
      return message(issue.origin === 'array' ? 'validation.too-few' : 'validation.too-small', values);
    }
    case 'invalid_value':
      return message('validation.not-one-of', { values: issue.values.map(String).join(', ') });
    default:
      return message('validation.invalid');
  }
}

function isMessageKey(text: string): text is MessageKey {
  return Object.hasOwn(sv, text);
}

/** A client's own key is shown, but not at any length. */
function shortened(key: string): string {
  return key.length > 60 ? `${key.slice(0, 60)}…` : key;
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as { readonly [key: PropertyKey]: unknown })[key];
  }
  return value;
}

function fieldName(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'body';
  return path.reduce<string>((name, key) => {
    if (typeof key === 'number') return `${name}[${key}]`;
    const part = shortened(String(key));
    return name === '' ? part : `${name}.${part}`;
  }, '');
}
