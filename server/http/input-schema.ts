import type { FastifySchemaCompiler } from 'fastify';
import type { z } from 'zod';
import { fieldErrors } from './field-errors.ts';
import { problem } from './problem.ts';

/** Checks what a route is given by its zod schema; what is wrong is a problem document that names each field. */
export const validateInput: FastifySchemaCompiler<z.ZodType> =
  ({ schema }) =>
  (input: unknown) =>
    checked(schema, input);

function checked(schema: z.ZodType, input: unknown): { value: unknown } | { error: Error } {
  const parsed = schema.safeParse(input);
  if (parsed.success) return { value: parsed.data };
  return { error: problem('validation-failed', { errors: fieldErrors(parsed.error.issues, input) }) };
}

/** The value as its schema gives it, or the problem that names what is wrong. `prefix`: where it stands in what was sent. */
export function parseInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  prefix: readonly string[],
): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw problem('validation-failed', { errors: fieldErrors(parsed.error.issues, input, prefix) });
}
