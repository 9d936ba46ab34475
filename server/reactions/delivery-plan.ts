import { callId } from '#shared/alarm/state.ts';
import type { Alarm, AlarmCall } from '#shared/alarm/state.ts';
import type { DeliveryOutcome, DeliveryReason } from '#shared/alarm/answers.ts';
import type { Delivery } from '#shared/effects.ts';
import type { State } from '#shared/state.ts';

/** What is to become of a delivery, as the fold has it now. */
export type DeliveryPlan =
  | {
      readonly kind: 'send';
      readonly alarm: Alarm;
      readonly call: AlarmCall;
      /** Numbers or e-mail addresses as they were written; empty for push, whose subscriptions the fold does not hold. */
      readonly addresses: readonly string[];
    }
  /** The alarm is held: nothing is sent until it goes on. */
  | { readonly kind: 'wait' }
  /** There is nothing to send any more. */
  | { readonly kind: 'over'; readonly why: 'alarm-gone' | 'alarm-ended' | 'answered' | 'recorded' }
  | { readonly kind: 'failed'; readonly reason: DeliveryReason };

/** Looks a delivery up: whether it is still wanted, and where it goes. */
export function planDelivery(state: State, { alarm: id, recipient, channel, round }: Delivery): DeliveryPlan {
  const alarm = state.alarms.get(id);
  const call = state.alarmCalls.get(callId(id, recipient));
  if (alarm === undefined || call === undefined) return { kind: 'over', why: 'alarm-gone' };
  const known = call.attempts.find((attempt) => attempt.channel === channel && attempt.round === round);
  // The node died between recording how it ended and giving the row back.
  if (known !== undefined && isEnd(known.outcome)) return { kind: 'over', why: 'recorded' };
  if (alarm.status === 'ended') return { kind: 'over', why: 'alarm-ended' };
  if (call.answer !== null) return { kind: 'over', why: 'answered' };
  if (alarm.heldAt !== null) return { kind: 'wait' };
  if (channel === 'push') return { kind: 'send', alarm, call, addresses: [] };
  const addresses = (state.alarmRecipients.get(recipient)?.channels ?? []).flatMap(({ kind, address }) =>
    kind === channel && address !== null ? [address] : [],
  );
  if (addresses.length === 0) return { kind: 'failed', reason: 'address-missing' };
  return { kind: 'send', alarm, call, addresses: [...new Set(addresses)] };
}

function isEnd(outcome: DeliveryOutcome | null): boolean {
  return outcome === 'sent' || outcome === 'delivered' || outcome === 'failed';
}
