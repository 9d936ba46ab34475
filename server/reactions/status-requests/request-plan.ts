import type { DeliveryReason } from '#shared/alarm/answers.ts';
import type { RequestDelivery } from '#shared/effects.ts';
import { partner } from '#shared/organisation/lookup.ts';
import type { State } from '#shared/state.ts';
import type { StatusRequest } from '#shared/status-request/state.ts';

/** A request that is to be sent to one function, and where. */
export type RequestSendPlan = {
  readonly kind: 'send';
  readonly request: StatusRequest;
  readonly departmentName: string;
  readonly recipientName: string | null;
  /** For push: whose browsers. */
  readonly account: string | null;
  readonly role: string | null;
  /** Numbers or e-mail addresses; empty for push. */
  readonly addresses: readonly string[];
  readonly reminder: boolean;
};

export type RequestPlan =
  | RequestSendPlan
  | { readonly kind: 'over'; readonly why: 'request-gone' | 'request-closed' | 'answered' | 'recorded' }
  | { readonly kind: 'failed'; readonly reason: DeliveryReason };

/** Looks a request up: whether it is still to be sent to this function, and where it goes. */
export function planRequestDelivery(
  state: State,
  { statusRequest, department, recipient, channel, round }: RequestDelivery,
): RequestPlan {
  const request = state.statusRequests.get(statusRequest);
  const asked = request?.recipients.find(
    (one) => one.recipient === recipient && one.department === department,
  );
  if (request === undefined || asked === undefined) return { kind: 'over', why: 'request-gone' };
  const known = asked.attempts.find((one) => one.channel === channel && one.round === round);
  if (known?.outcome === 'sent' || known?.outcome === 'delivered' || known?.outcome === 'failed')
    return { kind: 'over', why: 'recorded' };
  if (request.status === 'closed') return { kind: 'over', why: 'request-closed' };
  if (request.answers[department] !== undefined) return { kind: 'over', why: 'answered' };
  const registered = state.alarmRecipients.get(recipient);
  const addresses = (registered?.channels ?? []).flatMap(({ kind, address }) =>
    kind === channel && address !== null ? [address] : [],
  );
  if (channel !== 'push' && addresses.length === 0) return { kind: 'failed', reason: 'address-missing' };
  return {
    kind: 'send',
    request,
    departmentName: state.departments.get(department)?.name ?? partner(state, department)?.name ?? department,
    recipientName: asked.name,
    account: registered?.account ?? null,
    role: registered?.role ?? null,
    addresses: channel === 'push' ? [] : [...new Set(addresses)],
    reminder: round > 1,
  };
}
