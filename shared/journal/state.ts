import type { channels } from '../kernel/channels.ts';

export const journalKinds = ['event', 'decision', 'measure', 'contact', 'situation', 'note'] as const;
export type JournalKind = (typeof journalKinds)[number];
export const directions = ['in', 'out', 'internal'] as const;
export type Direction = (typeof directions)[number];

/** `system`: a line that the console wrote beside an event, by the same command. */
export type JournalSource = {
  readonly who?: string | undefined;
  readonly channel?: (typeof channels)[number] | 'system' | undefined;
};

/** A journal entry (händelselogg, dagbok). Never edited: a correction is a new entry and the old one stays, struck through. */
export type JournalEntry = {
  readonly id: string;
  /** 1, 2, 3 … per organisation, without gaps, in the order of recording. */
  readonly number: number;
  /** null: the entry belongs to the shift. */
  readonly incident: string | null;
  readonly kind: JournalKind;
  readonly direction: Direction;
  readonly source: JournalSource | null;
  readonly text: string | null;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly author: string | null;
  readonly role: string;
  readonly system: boolean;
  /** The entry that this one corrects, and why. */
  readonly corrects: string | null;
  /** The entry that this one strikes. */
  readonly strikes: string | null;
  readonly reason: string | null;
  readonly correctedBy: string | null;
  readonly struckBy: string | null;
  /** The records whose words it says again, and with which it is withheld. */
  readonly about?: readonly string[];
};

/**
 * The live window: `last` is the newest number; `loose` the entries without an open incident, oldest first, of which the newest 500
 * are kept (architecture.md, the live fold is bounded). They begin at `from`, and the newest of them lie in `newer`: each entry makes a
 * new window, and to copy hundreds of ids for each would be a tenth of what deciding it takes.
 */
export type JournalWindow = {
  readonly last: number;
  readonly loose: readonly string[];
  readonly from?: number;
  readonly newer?: readonly string[];
};

export const looseEntriesKept = 500;

/** The entries of the window that stand without an open incident, oldest first. */
export function looseEntries({ loose, from = 0, newer = [] }: JournalWindow): readonly string[] {
  return loose.slice(from).concat(newer);
}

/** The oldest of them. */
export function oldestLooseEntry({ loose, from = 0, newer = [] }: JournalWindow): string | undefined {
  return loose[from] ?? newer[0];
}
