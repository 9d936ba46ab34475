import { partner } from '#shared/organisation/lookup.ts';
import type { DepartmentStatusValue } from '#shared/situation/state.ts';
import type { OrganisationNode } from '../../commands/organisation-node.ts';
import type { Organisations } from '../../commands/organisations.ts';
import { derivedId } from '../derived-id.ts';
import { submitAsSystem } from '../system-actor.ts';
import type { StatusLink, StatusLinks } from './status-links.ts';

export type StatusAnswer = {
  readonly status: DepartmentStatusValue;
  readonly note: string | null;
  readonly forecast: string | null;
  readonly needs: string | null;
  /** Made with the form, so that one sending of it is recorded once, however often it arrives. */
  readonly once: string;
};

/** What whoever holds a link may know: what is asked of whom and until when. Times are ISO 8601 UTC. */
export type StatusLinkFacts = {
  readonly organisation: { readonly name: string; readonly example: boolean };
  readonly department: string;
  readonly question: string | null;
  readonly dueAt: string;
  readonly overdue: boolean;
  readonly recipient: string | null;
  readonly expiresAt: string;
};

export type StatusLinkView =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'expired'; readonly at: string }
  | { readonly kind: 'closed'; readonly facts: StatusLinkFacts }
  | {
      readonly kind: 'open';
      readonly facts: StatusLinkFacts;
      /** What stands as the department's answer; no texts, since somebody else may have written them. */
      readonly given: { readonly status: DepartmentStatusValue; readonly at: string } | null;
      /** Whether it was given just now. */
      readonly thanks: boolean;
    };

/** Looks at links to requests for status and takes answers by them. Looking changes nothing. */
export function answerStatusByLink(links: StatusLinks, organisations: Pick<Organisations, 'get'>) {
  async function find(token: string) {
    const link = await links.find(token);
    const node = link === null ? null : await organisations.get(link.organisation);
    return link === null || node === null ? null : { link, node };
  }

  async function look(token: string): Promise<StatusLinkView> {
    const found = await find(token);
    return found === null ? { kind: 'unknown' } : viewOf(found.link, found.node, false);
  }

  /** Records the answer; given again, it corrects the one before. `unavailable`: not now, try again. */
  async function answer(
    token: string,
    { status, note, forecast, needs, once }: StatusAnswer,
  ): Promise<StatusLinkView | { readonly kind: 'unavailable' } | { readonly kind: 'invalid' }> {
    const found = await find(token);
    if (found === null) return { kind: 'unknown' };
    const { link, node } = found;
    const view = viewOf(link, node, false);
    if (view.kind !== 'open') return view;
    const { request: statusRequest, department, recipient } = link;
    const data = {
      statusRequest,
      department,
      recipient,
      status,
      ...(note === null ? {} : { note }),
      ...(forecast === null ? {} : { forecast }),
      ...(needs === null ? {} : { needs }),
    };
    const { recipient: name } = view.facts;
    const behalf = name === null ? {} : { name };
    const answered = await submitAsSystem(
      node,
      derivedId('status-link', link.organisation, statusRequest, department, recipient, once),
      { type: 'status-request.record-answer', data },
      behalf,
    );
    if (answered.kind === 'invalid') return { kind: 'invalid' };
    if (answered.kind === 'unavailable') return { kind: 'unavailable' };
    if (answered.kind === 'recorded') await links.markUsed(token);
    return viewOf(link, node, answered.kind === 'recorded' || answered.kind === 'repeated');
  }

  return { look, answer };
}

function viewOf(link: StatusLink, { state }: OrganisationNode, thanks: boolean): StatusLinkView {
  const { organisation, statusRequests, departments } = state;
  const request = statusRequests.get(link.request);
  const expiresAt = link.expiresAt.toISOString();
  const asked = request?.recipients.find(
    (one) => one.recipient === link.recipient && one.department === link.department,
  );
  // A request that the fold has let go was closed long ago.
  if (organisation === null || request === undefined || asked === undefined)
    return { kind: 'expired', at: expiresAt };
  const facts: StatusLinkFacts = {
    organisation: { name: organisation.name, example: organisation.example },
    department:
      departments.get(link.department)?.name ?? partner(state, link.department)?.name ?? link.department,
    question: request.question,
    dueAt: request.dueAt,
    overdue: request.fellDueAt !== null,
    recipient: asked.name,
    expiresAt,
  };
  if (request.status === 'closed') return { kind: 'closed', facts };
  if (link.expired) return { kind: 'expired', at: expiresAt };
  const { [link.department]: given = null } = request.answers;
  return {
    kind: 'open',
    facts,
    given: given === null ? null : { status: given.status, at: given.at },
    thanks,
  };
}
