import { z } from 'zod';
import { recordTypes } from '../archive/record-types.ts';
import type { RecordType } from '../archive/record-types.ts';
import { line, thingId } from '../kernel/text.ts';

/** Ids or positions, with commas between. */
const parts = z
  .string()
  .max(100_000)
  .transform((value) => (value === '' ? [] : value.split(',')));
const ids = parts.pipe(z.array(thingId).max(2_000));
const positions = parts.pipe(
  z
    .array(
      z
        .string()
        .regex(/^\d{1,15}$/)
        .transform(Number),
    )
    .max(2_000),
);

/** Which texts one thinks of taking out: by letters that stand in them, by records, by position, or those that are due. */
export const candidateQuery = z.strictObject({
  words: line(200).optional(),
  records: ids.optional(),
  seqs: positions.optional(),
  due: z.enum(recordTypes).optional(),
  /** Of what is due, that of one incident; without it, what belongs to none. */
  incident: thingId.optional(),
});

/** An event whose text may be taken out. Times are ISO 8601 UTC. */
export type Candidate = {
  readonly seq: number;
  readonly type: string;
  readonly recordType: RecordType | null;
  readonly recordedAt: string;
  /** The journal number, where it has one. */
  readonly number: number | null;
  readonly incident: string | null;
  /** Some of the text; null where this reader may not read it. */
  readonly excerpt: string | null;
};

/** GET …/erasure/candidates. `more`: there are more than are shown; ask for less. */
export type CandidateAnswer = { readonly candidates: readonly Candidate[]; readonly more: boolean };
