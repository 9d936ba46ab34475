import type { Attachment } from '#shared/attachment/state.ts';
import { restrictionsOf } from '#shared/record/covered.ts';
import type { State } from '#shared/state.ts';

/**
 * Why a file has no name to show: it is confidential with its entry or incident, or it has been taken out of the log (erased, or
 * waiting for that as a spill). Null where it has one.
 */
export function whyNameless(
  { name, record }: Pick<Attachment, 'name' | 'record'>,
  state: Pick<State, 'journal' | 'restrictedRecords'>,
): 'withheld' | 'erased' | null {
  if (name !== null) return null;
  return restrictionsOf(state, record).length > 0 ? 'withheld' : 'erased';
}
