import type { z } from 'zod';
import { ok } from '../kernel/result.ts';
import { reject } from '../rejection.ts';
import type { Decision } from '../rejection.ts';
import type { State } from '../state.ts';
import type { organisationCommands } from './commands.ts';
import type { OrganisationEvent } from './events.ts';

/** The document must be of the organisation whose log it is: an id never changes. */
export function configure(
  state: State,
  data: z.output<(typeof organisationCommands)['organisation.configure']>,
): Decision<OrganisationEvent> {
  const { document } = data;
  if (state.organisation !== null && state.organisation.id !== document.id) {
    return reject('organisation-differs', 'document.id');
  }
  return ok([{ type: 'organisation.configured', payload: { document }, sealed: {} }]);
}
