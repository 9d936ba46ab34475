import { z } from 'zod';

/** Client → server `follow`: the position it has, and that position's hash, so that another history is noticed. */
export const followMessage = z.strictObject({
  organisation: z.string().max(80),
  after: z.int().min(0),
  hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  /** The client fetches by itself what it is far behind with, by lean pages that are compressed. */
  lean: z.boolean().optional(),
});
export type FollowMessage = z.infer<typeof followMessage>;

/** The acknowledgement: where the log stands now, or why following was refused. */
export type FollowAnswer =
  { readonly seq: number; readonly hash: string } | { readonly error: FollowRefusal };
export type FollowRefusal = 'malformed' | 'no-session' | 'not-found' | 'not-now';
