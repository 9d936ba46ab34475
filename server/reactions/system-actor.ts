import { commandSchemas } from '#shared/commands.ts';
import { message } from '#shared/language/message.ts';
import type { CommandAnswer, SubmittedCommand, Submitter } from '../commands/command-answer.ts';
import type { OrganisationNode } from '../commands/organisation-node.ts';

/** The console itself, where it acts on its own: a timer that fires, what a provider said, an answer by a link. */
const systemActor: Submitter = {
  account: '00000000-0000-8000-8000-000000000001',
  name: message('alarm-message.system'),
  roles: ['system'],
  department: null,
  safetyPoint: null,
};

export type SystemCommand = { readonly type: string; readonly data: unknown };

/** The commands that this version knows; a newer node's timers may name others. */
export const knownCommands: readonly string[] = Object.keys(commandSchemas);

/**
 * Submits a command as the console itself, with an id by which it is recorded once. `invalid` where the data does not pass
 * its schema. `behalf`: for whom the console does it; `name`, where it is given, stands as who recorded it.
 */
export async function submitAsSystem(
  node: OrganisationNode,
  id: string,
  { type, data }: SystemCommand,
  behalf: { readonly account?: string; readonly name?: string } = {},
): Promise<CommandAnswer | { readonly kind: 'invalid' }> {
  const schema = Object.entries(commandSchemas).find(([name]) => name === type)?.[1];
  const parsed = schema?.safeParse(data);
  if (parsed?.success !== true) return { kind: 'invalid' };
  // The schema belongs to the type, which the compiler cannot see in a name that comes from outside.
  const { account, name = systemActor.name } = behalf;
  const submitter = { ...systemActor, name, ...(account === undefined ? {} : { onBehalfOf: account }) };
  return node.submit({ id, type, data: parsed.data } as SubmittedCommand, submitter);
}
