import type { Answer } from '#shared/alarm/answers.ts';
import { callId } from '#shared/alarm/state.ts';
import type { OrganisationNode } from '../../commands/organisation-node.ts';
import type { Organisations } from '../../commands/organisations.ts';
import { derivedId } from '../derived-id.ts';
import { submitAsSystem } from '../system-actor.ts';
import type { AlarmLink, AlarmLinks } from './alarm-links.ts';

export type LinkAnswer = {
  readonly answer: Answer;
  /** Minutes until they are there, where they are coming and say so. */
  readonly minutes: number | null;
};

/** What whoever holds a link may know: nothing that the alarm says. Times are ISO 8601 UTC. */
export type LinkFacts = {
  readonly organisation: { readonly name: string; readonly example: boolean };
  readonly test: boolean;
  readonly ended: boolean;
  readonly sentAt: string;
  /** What the recipient is called, a role as a rule; null where it is not known any more. */
  readonly recipient: string | null;
  readonly expiresAt: string;
};

export type LinkView =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'expired'; readonly at: string }
  | { readonly kind: 'open'; readonly facts: LinkFacts }
  | {
      readonly kind: 'answered';
      readonly facts: LinkFacts;
      readonly given: LinkAnswer & { readonly at: string };
      /** Whether it had been answered before; else this is the answer just given. */
      readonly already: boolean;
    };

/** Looks at links and takes answers by them. Looking changes nothing. */
export function answerByLink(links: AlarmLinks, organisations: Pick<Organisations, 'get'>) {
  async function look(token: string): Promise<LinkView> {
    return (await find(token))?.view ?? { kind: 'unknown' };
  }

  async function find(token: string) {
    const link = await links.find(token);
    const node = link === null ? null : await organisations.get(link.organisation);
    if (link === null || node === null) return null;
    return { link, node, view: viewOf(link, node, true) };
  }

  /** Records the answer of whoever the link was given to; `unavailable`: not now, try again. */
  async function answer(
    token: string,
    { answer: given, minutes }: LinkAnswer,
    via: 'link' | 'push',
  ): Promise<LinkView | { readonly kind: 'unavailable' }> {
    const found = await find(token);
    if (found === null) return { kind: 'unknown' };
    const { link, node, view } = found;
    if (view.kind !== 'open') return view;
    const { organisation, alarm, recipient } = link;
    // The same id for every use of the link: of two at once the first is recorded and the other told so.
    const answered = await submitAsSystem(node, derivedId('alarm-link', organisation, alarm, recipient), {
      type: 'alarm.record-answer',
      data: { alarm, recipient, answer: given, ...(minutes === null ? {} : { minutes }), via },
    });
    if (answered.kind === 'unavailable') return { kind: 'unavailable' };
    if (answered.kind !== 'invalid' && answered.kind !== 'forbidden') await links.markUsed(token);
    const after = viewOf(link, node, answered.kind !== 'recorded');
    return after.kind === 'answered' ? after : { kind: 'unavailable' };
  }

  return { look, answer };
}

function viewOf(link: AlarmLink, node: OrganisationNode, already: boolean): LinkView {
  const { organisation, alarms, alarmCalls } = node.state;
  const alarm = alarms.get(link.alarm);
  const call = alarmCalls.get(callId(link.alarm, link.recipient));
  const expiresAt = link.expiresAt.toISOString();
  // An alarm that the fold has let go ended long ago.
  if (organisation === null || alarm === undefined || call === undefined) {
    return { kind: 'expired', at: expiresAt };
  }
  const facts = {
    organisation: { name: organisation.name, example: organisation.example },
    test: alarm.test,
    ended: alarm.status === 'ended',
    sentAt: alarm.sentAt,
    recipient: call.name,
    expiresAt,
  };
  if (call.answer !== null) {
    const given = { answer: call.answer, minutes: call.minutes, at: call.answeredAt ?? alarm.sentAt };
    return { kind: 'answered', facts, given, already };
  }
  return link.expired || link.usedAt !== null ? { kind: 'expired', at: expiresAt } : { kind: 'open', facts };
}
