import { z } from 'zod';

/** A position of the log and its hash, by which another history is noticed. */
export const position = z.strictObject({
  seq: z.int().min(0),
  hash: z.string().regex(/^[0-9a-f]{64}$/, { message: 'validation.invalid' }),
});
