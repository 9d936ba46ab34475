import { randomUUID } from 'node:crypto';
import tyreso from '../../server/organisations/examples/tyreso.json' with { type: 'json' };
import type { SubmittedCommand, Submitter } from '../../server/commands/command-answer.ts';
import { importDocument } from '../../shared/organisation/import-document.ts';

/** The duty officer of the example organisation, for what is measured without signing in. */
export const tibOfTyreso: Submitter = {
  account: 'tib',
  name: 'TiB',
  roles: ['duty-officer'],
  department: null,
  safetyPoint: null,
};

export const exampleDocument = importDocument.parse(tyreso);

/** The command that configures it; an administrator's. */
export const configured: SubmittedCommand = {
  id: randomUUID(),
  type: 'organisation.configure',
  data: { document: exampleDocument },
};
