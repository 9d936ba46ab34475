import type { EventOf, NoText } from '../kernel/event.ts';

/** Why texts were erased. */
const erasureReasons = ['disposal', 'spill', 'restored'] as const;
export type ErasureReason = (typeof erasureReasons)[number];

/** `seqs`: the events whose sealed parts are meant, in order; `records`: the things that were named, where any were. */
export type ErasureEvent =
  | EventOf<
      'record.spill-reported',
      { spill: string; seqs: readonly number[]; records: readonly string[] },
      NoText
    >
  | EventOf<'record.spill-dismissed', { spill: string; seqs: readonly number[] }, NoText>
  | EventOf<
      'record.erased',
      { reason: ErasureReason; seqs: readonly number[]; disposal?: string; spill?: string },
      { ground?: string; decision?: string }
    >;

/** The events after which texts that were folded before are others: whoever holds a fold makes it anew. */
const textChangingTypes: readonly string[] = [
  'record.erased',
  'record.spill-reported',
  'record.spill-dismissed',
] satisfies readonly ErasureEvent['type'][];

/** Whether an event takes texts away or gives them back, so that what was made of them is made again. */
export function changesTexts({ type }: { readonly type: string }): boolean {
  return textChangingTypes.includes(type);
}
