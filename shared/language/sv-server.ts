import { alarmMessage } from './sv/server/alarm-message.ts';
import { cli } from './sv/server/cli.ts';
import { cliIdentity } from './sv/server/cli-identity.ts';
import { consoleWords } from './sv/server/console.ts';
import { exampleAccounts } from './sv/server/example-accounts.ts';
import { exportWords } from './sv/server/export.ts';
import { httpProblems } from './sv/server/http-problems.ts';
import { journalLine } from './sv/server/journal-line.ts';
import { operation } from './sv/server/operation.ts';
import { organisationImport } from './sv/server/organisation-import.ts';
import { publicPage } from './sv/server/public.ts';
import { validation } from './sv/server/validation.ts';

/** What only the server says: its own pages, documents, refusals of malformed data, the command line. */
export const svServer = {
  ...alarmMessage,
  ...cli,
  ...cliIdentity,
  ...consoleWords,
  ...exampleAccounts,
  ...exportWords,
  ...httpProblems,
  ...journalLine,
  ...operation,
  ...organisationImport,
  ...publicPage,
  ...validation,
} as const;
