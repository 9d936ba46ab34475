import { z } from 'zod';
import { line } from '../kernel/text.ts';

/**
 * A confidentiality mark given with a text, so that the text is never broadcast first. `readers` are always among the
 * roles that may read restricted texts; without it, all of those roles may.
 */
export const restrictedReaders = [
  'duty-officer',
  'crisis-management-team',
  'chief-of-staff',
  'chief-executive',
  'chair',
  'vice-chair',
  'committee-member',
  'secretary',
  'archivist',
] as const;

export const restriction = z.strictObject({
  /** Why the text is confidential, for example "OSL 25 kap. 1 §". */
  ground: line(400),
  readers: z.array(z.enum(restrictedReaders)).min(1).max(restrictedReaders.length).optional(),
});

export type Restriction = z.infer<typeof restriction>;
