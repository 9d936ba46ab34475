import type { OrganisationNode } from '../commands/organisation-node.ts';
import { derivedId } from '../reactions/derived-id.ts';
import { submitAsSystem } from '../reactions/system-actor.ts';
import type { Erasure } from './erasure.ts';

/**
 * Lets the log say that texts were erased once more, where it was put back from an older copy that still had them: they are gone
 * already when it is asked. Every node says the same, and it is recorded once.
 */
export async function sayErasedAgain(
  node: OrganisationNode,
  erasure: Pick<Erasure, 'unproven'>,
): Promise<void> {
  const seqs = erasure.unproven(node.id);
  if (seqs.length === 0) return;
  const id = derivedId('erase-again', node.id, ...seqs);
  const answer = await submitAsSystem(node, id, { type: 'record.erase-again', data: { seqs } });
  if (answer.kind !== 'recorded' && answer.kind !== 'repeated')
    throw new Error(`an erasure that was done again was not recorded: ${answer.kind}`);
}
