import type { EventOf } from '../kernel/event.ts';

/** `steps` names the task that each step of the card became, in the card's order. */
export type ActionCardEvent = EventOf<
  'action-card.applied',
  {
    application: string;
    card: string;
    incident: string;
    steps: readonly { readonly step: string; readonly task: string }[];
  }
>;
