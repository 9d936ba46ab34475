import type { ImportDocument } from '#shared/organisation/import-document.ts';
import type { CommandAnswer, Submitter } from '../commands/command-answer.ts';
import type { OrganisationNode } from '../commands/organisation-node.ts';

/**
 * Gives an organisation its configuration, the same way for a real municipality and for the examples.
 * @throws when it is not recorded, with the reason.
 */
export async function importOrganisation(
  node: Pick<OrganisationNode, 'submit'>,
  document: ImportDocument,
  submitter: Submitter,
  id: string,
): Promise<Extract<CommandAnswer, { kind: 'recorded' | 'repeated' }>> {
  const answer = await node.submit({ id, type: 'organisation.configure', data: { document } }, submitter);
  if (answer.kind === 'recorded' || answer.kind === 'repeated') return answer;
  const reason = answer.kind === 'rejected' ? answer.rejection.code : answer.kind;
  throw new Error(`the configuration of ${document.id} was not recorded: ${reason}`);
}
