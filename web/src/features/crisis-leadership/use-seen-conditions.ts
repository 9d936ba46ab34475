import type { Incident } from '#shared/incident/state.ts';
import { message } from '#shared/language/message.ts';
import { vitalFunctions } from '#shared/classification/vital-functions.ts';
import { useDraft } from '../../lib/draft.ts';
import { liveState } from '../../sync/use-live.ts';
import { type ConditionsDraft, type SeenCondition, seenConditions, untouched } from './conditions-draft.ts';

const nothing: Pick<Incident, 'title' | 'facts' | 'proposal'> = { title: null, facts: null, proposal: null };

/** The act's conditions as somebody weighs them; what they have changed outlives a reload under `place`. */
export function useSeenConditions(
  place: string,
  incident: Incident | undefined,
): {
  readonly seen: readonly SeenCondition[];
  readonly draft: ConditionsDraft;
  readonly setDraft: (draft: ConditionsDraft) => void;
  readonly clear: () => void;
} {
  const [draft, setDraft, clear] = useDraft(place, untouched);
  return { seen: seenConditions(incident ?? nothing, draft, functionName), draft, setDraft, clear };
}

/** The organisation's own name of a vital function, else the common one. */
function functionName(id: string): string {
  const own = liveState().organisation?.vitalFunctions.find((one) => one.id === id)?.name;
  if (own !== undefined) return own;
  const known = vitalFunctions.find((one) => one === id);
  return known === undefined ? id : message(`vital-functions.${known}`);
}
