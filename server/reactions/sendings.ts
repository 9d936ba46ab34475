import type { DeliveryReason, SendingChannel } from '#shared/alarm/answers.ts';
import type { Delivery, RequestDelivery } from '#shared/effects.ts';
import type { OrganisationNode } from '../commands/organisation-node.ts';
import { composeAlarm } from './alarm-message.ts';
import type { AlarmMessage, Channel, Outcome, SendOptions } from './channels/channel.ts';
import type { PushSubscription } from './channels/web-push.ts';
import type { DeliveryPlan } from './delivery-plan.ts';
import { derivedId } from './derived-id.ts';
import type { AlarmLinks } from './links/alarm-links.ts';
import type { StatusLinks } from './links/status-links.ts';
import type { OutboxRow, RowKey } from './outbox.ts';
import type { PushSubscriptions } from './push-subscriptions.ts';
import { composeRequest } from './status-requests/request-message.ts';
import type { RequestSendPlan } from './status-requests/request-plan.ts';

/** The channels that are configured; null where one is not. */
export type Channels = {
  readonly email: Channel<string> | null;
  readonly sms: Channel<string> | null;
  readonly push: Channel<PushSubscription> | null;
};

export type SendingsOptions = {
  readonly channels: Channels;
  readonly links: Pick<AlarmLinks, 'issue'>;
  readonly statusLinks: Pick<StatusLinks, 'issue'>;
  readonly subscriptions: Pick<PushSubscriptions, 'find'>;
  /** The origin that links begin with; null where none is known. */
  readonly linkOrigin: string | null;
  /** Where a provider reports on a row; null where it cannot reach the console. */
  readonly reportUrl: (row: RowKey) => string | null;
  /** Milliseconds that one send may take. */
  readonly timeLimit: number;
};

export type Prepared =
  | { readonly kind: 'ready'; readonly send: () => Promise<Outcome> }
  | { readonly kind: 'failed'; readonly reason: DeliveryReason };

export type Sendings = ReturnType<typeof openSendings>;

type SendPlan = Extract<DeliveryPlan, { kind: 'send' }>;

/** Finds out where a delivery goes and words it; what it gives sends it. */
export function openSendings({
  channels,
  links,
  statusLinks,
  subscriptions,
  linkOrigin,
  reportUrl,
  timeLimit,
}: SendingsOptions) {
  async function prepare(
    node: OrganisationNode,
    row: OutboxRow,
    { channel, alarm, recipient }: Delivery,
    plan: SendPlan,
  ): Promise<Prepared> {
    if (channels[channel] === null) return { kind: 'failed', reason: 'channel-not-configured' };
    const { id, organisation } = sender(node);
    const { account, role } = plan.call;
    const browsers = channel === 'push' ? await subscriptions.find({ organisation: id, account, role }) : [];
    if (channel === 'push' && browsers.length === 0) return { kind: 'failed', reason: 'address-missing' };
    const token = linkOrigin === null ? null : await links.issue({ organisation: id, alarm, recipient });
    const link = token === null ? null : { token, url: `${linkOrigin}/k/${token}` };
    const message = composeAlarm(organisation, plan.alarm, plan.call, link);
    return ready(row, channel, { addresses: plan.addresses, browsers }, message);
  }

  /** The request for a department's status to one function. */
  async function prepareRequest(
    node: OrganisationNode,
    row: OutboxRow,
    { channel, statusRequest, department, recipient }: RequestDelivery,
    plan: RequestSendPlan,
  ): Promise<Prepared> {
    if (channels[channel] === null) return { kind: 'failed', reason: 'channel-not-configured' };
    const { id, organisation } = sender(node);
    const { account, role } = plan;
    const browsers = channel === 'push' ? await subscriptions.find({ organisation: id, account, role }) : [];
    if (channel === 'push' && browsers.length === 0) return { kind: 'failed', reason: 'address-missing' };
    const owner = { organisation: id, request: statusRequest, department, recipient };
    const token = linkOrigin === null ? null : await statusLinks.issue(owner, plan.request.dueAt);
    const link = token === null ? null : { token, url: `${linkOrigin}/k/s/${token}` };
    const message = composeRequest(organisation, plan, link);
    return ready(row, channel, { addresses: plan.addresses, browsers }, message);
  }

  function ready(
    row: OutboxRow,
    channel: SendingChannel,
    to: { readonly addresses: readonly string[]; readonly browsers: readonly PushSubscription[] },
    message: AlarmMessage,
  ): Prepared {
    const key = derivedId('send', row.organisation, row.seq, row.position);
    const send = async () => {
      const limit = new AbortController();
      const timer = setTimeout(() => limit.abort(), timeLimit);
      const options = (nth: number): SendOptions => ({
        idempotencyKey: nth === 0 ? key : `${key}-${nth}`,
        signal: limit.signal,
        reportUrl: reportUrl(row),
      });
      const sending =
        channel === 'push'
          ? sendToAll(channels.push, to.browsers, message, options)
          : sendToAll(channels[channel], to.addresses, message, options);
      return await sending.finally(() => clearTimeout(timer));
    };
    return { kind: 'ready', send };
  }

  return { prepare, prepareRequest };
}

async function sendToAll<Address>(
  channel: Channel<Address> | null,
  addresses: readonly Address[],
  message: AlarmMessage,
  options: (nth: number) => SendOptions,
): Promise<Outcome> {
  if (channel === null) return { kind: 'refused', reason: 'channel-not-configured' };
  return together(
    await Promise.all(addresses.map((address, nth) => channel.send(address, message, options(nth)))),
  );
}

/** Of several addresses of one person one is enough; else what leaves most hope counts. */
const order = ['delivered', 'sent', 'unknown', 'not-sent', 'refused'] as const;

/** What came of sending to several addresses: the best of it. */
export function together(outcomes: readonly Outcome[]): Outcome {
  const [first] = outcomes.toSorted((left, right) => order.indexOf(left.kind) - order.indexOf(right.kind));
  return first ?? { kind: 'refused', reason: 'address-missing' };
}

function sender(node: OrganisationNode) {
  const { organisation } = node.state;
  if (organisation === null) throw new Error('an organisation without configuration has no alarms');
  return { id: node.id, organisation };
}
