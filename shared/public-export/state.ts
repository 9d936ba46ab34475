/** What of a record can be masked by itself: what is written, from whom it came, who wrote it. */
export const maskedFields = ['text', 'source', 'author'] as const;
export type MaskedField = (typeof maskedFields)[number];

/** A record that is masked; `fields` null: the whole of it. */
export type Masked = { readonly record: string; readonly fields: readonly MaskedField[] | null };

/** An export for somebody outside, as it was prepared and what became of it. Times are ISO 8601 UTC. */
export type PublicExport = {
  readonly id: string;
  /** Where in the log it was first prepared. */
  readonly seq: number;
  readonly number: number;
  /** How many times it has been prepared. */
  readonly revision: number;
  readonly status: 'prepared' | 'approved' | 'discarded';
  readonly incident: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** The position up to which it holds the log. */
  readonly upTo: number;
  readonly masked: readonly Masked[];
  /** Why each of them is, by record; withheld with the texts, and gone when they are erased. */
  readonly grounds: { readonly [record: string]: string };
  readonly request: string | null;
  /** The position at which the one who approved looked at it; what was withheld there is never given. Null until it is approved. */
  readonly seenUpTo: number | null;
  readonly preparedAt: string;
  readonly preparedBy: string | null;
  readonly settledAt: string | null;
  readonly settledBy: string | null;
  /** What was said at the approval, or why it was discarded. */
  readonly note: string | null;
};
