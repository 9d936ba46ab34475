import type { DeliveryReason, SendingChannel } from '#shared/alarm/answers.ts';
import type { Delivery, RequestDelivery } from '#shared/effects.ts';
import type { OrganisationNode } from '../commands/organisation-node.ts';
import { planDelivery } from './delivery-plan.ts';
import type { OutboxRow } from './outbox.ts';
import { readContent } from './row-content.ts';
import type { Prepared, Sendings } from './sendings.ts';
import { planRequestDelivery } from './status-requests/request-plan.ts';
import type { SystemCommand } from './system-actor.ts';

/** What is said of a sending in the log. */
export type Said = {
  readonly outcome: 'retrying' | 'sent' | 'delivered' | 'failed' | 'unknown';
  readonly reason?: DeliveryReason;
  readonly possibleDuplicate?: boolean;
};

/** What is to become of a sending now. */
export type JobPlan =
  | { readonly kind: 'send'; readonly prepare: () => Promise<Prepared> }
  | { readonly kind: 'wait' }
  | { readonly kind: 'over'; readonly why: string }
  | { readonly kind: 'failed'; readonly reason: DeliveryReason };

/** A row of the outbox that sends something, whatever it is. */
export type Job = {
  readonly channel: SendingChannel;
  /** As the fold has it now. */
  readonly plan: (node: OrganisationNode) => JobPlan;
  /** The command that records what became of it. */
  readonly report: (said: Said) => SystemCommand;
};

type Content = Pick<OutboxRow, 'kind' | 'content'>;

/** How a claimed row is carried out, and what is recorded of it. */
export function jobOf(row: OutboxRow, sendings: Sendings): Job {
  const report = (said: Said) => reportOn(row, said);
  if (row.kind === 'status-request-delivery') {
    const delivery = readContent(row.content) as RequestDelivery;
    return {
      channel: delivery.channel,
      plan: (node) => {
        const plan = planRequestDelivery(node.state, delivery);
        if (plan.kind !== 'send') return plan;
        return { kind: 'send', prepare: () => sendings.prepareRequest(node, row, delivery, plan) };
      },
      report,
    };
  }
  const delivery = readContent(row.content) as Delivery;
  return {
    channel: delivery.channel,
    plan: (node) => {
      const plan = planDelivery(node.state, delivery);
      if (plan.kind !== 'send') return plan;
      return { kind: 'send', prepare: () => sendings.prepare(node, row, delivery, plan) };
    },
    report,
  };
}

/** The command that records what became of a row's sending. */
export function reportOn({ kind, content }: Content, said: Said): SystemCommand {
  const delivery = readContent(content) as Delivery | RequestDelivery;
  const type =
    kind === 'status-request-delivery' ? 'status-request.record-delivery' : 'alarm.record-delivery';
  return { type, data: { ...delivery, ...said } };
}
