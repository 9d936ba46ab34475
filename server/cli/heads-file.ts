import { createReadStream } from 'node:fs';
import { z } from 'zod';
import { signedText } from '#shared/verify/signed-head.ts';
import type { StampFault } from '#shared/protocol/evidence-answers.ts';
import type { SignedHead } from '#shared/verify/signed-head.ts';
import { linesOf } from '../export/lines.ts';
import { readStamp } from '../evidence/time-stamp-token.ts';
import type { Stamp } from '../evidence/time-stamp-token.ts';

type Roots = NonNullable<Parameters<typeof readStamp>[2]['roots']>;

const lineShape = z.object({
  organisation: z.string(),
  head: z.strictObject({
    seq: z.int().min(1),
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    signedAt: z.string(),
    signature: z.string(),
    key: z.string(),
  }),
  stamp: z.base64().nullish(),
});

/** Heads that were got earlier, and what their stamps prove: the newest that holds, and how many are wrong in which way. */
export type HeadsFile = {
  readonly heads: readonly SignedHead[];
  readonly stamped: { readonly head: SignedHead; readonly stamp: Stamp } | null;
  readonly stamps: number;
  readonly wrong: ReadonlyMap<StampFault, number>;
};

/** Reads `huvuden.ndjson` of an evidence package; null where a line is none of its. Rejects when the file cannot be read. */
export async function readHeadsFile(file: string, roots: Roots): Promise<HeadsFile | null> {
  const heads: SignedHead[] = [];
  const wrong = new Map<StampFault, number>();
  let stamped: HeadsFile['stamped'] = null;
  let stamps = 0;
  for await (const line of linesOf(createReadStream(file))) {
    const read = lineOf(line);
    if (read === null) return null;
    const { organisation, head, stamp } = read;
    heads.push(head);
    if (typeof stamp !== 'string') continue;
    stamps += 1;
    const outcome = await readStamp(Buffer.from(stamp, 'base64'), signedText(organisation, head), { roots });
    if (!outcome.ok) wrong.set(outcome.fault, (wrong.get(outcome.fault) ?? 0) + 1);
    else if (stamped === null || head.seq > stamped.head.seq) stamped = { head, stamp: outcome.stamp };
  }
  return { heads, stamped, stamps, wrong };
}

function lineOf(line: string): z.output<typeof lineShape> | null {
  try {
    return lineShape.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
