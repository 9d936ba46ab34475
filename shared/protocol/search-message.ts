import { z } from 'zod';
import { askedWords, thingId, time } from '../kernel/text.ts';
import type { Piece } from '../search/marked.ts';

const words = askedWords(200);

/** What is asked: words, a person, a place, an incident, and a time within which it happened; all that is given must hold. */
export const searchQuery = z
  .strictObject({
    q: words.optional(),
    person: words.optional(),
    place: words.optional(),
    incident: thingId.optional(),
    from: time.optional(),
    /** Not included. */
    to: time.optional(),
    order: z.enum(['newest', 'best']).default('newest'),
    /** Also in confidential texts that the reader may read; each hit is noted as read. */
    restricted: z.enum(['true', 'false']).default('false'),
    /** Those before this position: `next` of the page before. */
    before: z.coerce.number().int().min(1).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(30),
  })
  .refine(
    (query) => [query.q, query.person, query.place, query.incident, query.from, query.to].some(Boolean),
    {
      message: 'validation.search-empty',
      path: ['q'],
    },
  );

/** An event in which something was found. */
export type SearchHit = {
  readonly seq: number;
  readonly type: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  /** What it is about, and the incident that it belongs to. */
  readonly record: string | null;
  readonly incident: string | null;
  /** The safety point or the meeting that it is about, where it is about one. */
  readonly safetyPoint: string | null;
  readonly meeting: string | null;
  /** Of a journal entry and of an incident. */
  readonly number: number | null;
  readonly by: string | null;
  readonly role: string;
  readonly text: readonly Piece[];
  /** It is confidential, and has been noted as read. */
  readonly restricted: boolean;
};

export type SearchAnswer = {
  readonly hits: readonly SearchHit[];
  /** The `before` of the next page; null at the end. */
  readonly next: number | null;
  /** Words too common to be searched for. */
  readonly ignored: readonly string[];
  /** Events that have been recorded and cannot be found yet. */
  readonly behind: number;
};
