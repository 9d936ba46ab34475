import { alarmMessage } from './sv/server-only/alarm-message.ts';
import { archivePackage } from './sv/server-only/archive-package.ts';
import { backup } from './sv/server-only/backup.ts';
import { cli } from './sv/server-only/cli.ts';
import { cliIdentity } from './sv/server-only/cli-identity.ts';
import { consoleWords } from './sv/server-only/console.ts';
import { doctor } from './sv/server-only/doctor.ts';
import { evidence } from './sv/server-only/evidence.ts';
import { exampleAccounts } from './sv/server-only/example-accounts.ts';
import { exportWords } from './sv/server-only/export.ts';
import { httpProblems } from './sv/server-only/http-problems.ts';
import { journalLine } from './sv/server-only/journal-line.ts';
import { operation } from './sv/server-only/operation.ts';
import { organisationImport } from './sv/server-only/organisation-import.ts';
import { publicPage } from './sv/server-only/public.ts';
import { report } from './sv/server-only/report.ts';
import { reportDraft } from './sv/server-only/report-draft.ts';
import { statusLink } from './sv/server-only/status-link.ts';
import { validation } from './sv/server-only/validation.ts';

/** What only the server says: its own pages, documents, refusals of malformed data, the command line. */
export const svServer = {
  ...alarmMessage,
  ...archivePackage,
  ...backup,
  ...cli,
  ...cliIdentity,
  ...consoleWords,
  ...doctor,
  ...evidence,
  ...exampleAccounts,
  ...exportWords,
  ...httpProblems,
  ...journalLine,
  ...operation,
  ...organisationImport,
  ...publicPage,
  ...report,
  ...reportDraft,
  ...statusLink,
  ...validation,
} as const;
