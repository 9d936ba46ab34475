import type { LoggedEvent } from '#shared/kernel/event.ts';
import { canonicalJson } from '#shared/kernel/json.ts';

/** The canonical texts of an event's parts, written once for its hashes and for the log. */
export type EventTexts = { readonly actor: string; readonly payload: string; readonly sealed: string };

export function textsOf({ actor, payload, sealed }: LoggedEvent): EventTexts {
  return {
    actor: canonicalJson(actor),
    payload: canonicalJson(payload),
    sealed: canonicalJson(sealed),
  };
}
