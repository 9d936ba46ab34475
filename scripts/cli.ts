/** `npm run -s cli -- <verb>`. A new verb is a file in server/cli and a line in the map below. */
import { account } from '../server/cli/account.ts';
import { exportVerb } from '../server/cli/export.ts';
import { importVerb } from '../server/cli/import.ts';
import { openRooms } from '../server/cli/open-rooms.ts';
import { readSecret } from '../server/cli/read-secret.ts';
import { runVerb } from '../server/cli/run.ts';
import { token } from '../server/cli/token.ts';
import type { Verb } from '../server/cli/verb.ts';
import { verify } from '../server/cli/verify.ts';
import { readConfig } from '../server/config.ts';
import { ConfigurationError } from '../server/config/configuration-error.ts';
import { AlreadyRunning } from '../server/database.ts';
import { SigningKeyError } from '../server/export/signing.ts';
import { createLogger } from '../server/logger.ts';
import { Undo } from '../server/undo.ts';

const verbs: { readonly [name: string]: Verb } = {
  account,
  export: exportVerb,
  import: importVerb,
  token,
  verify,
};

/** Errors that the person at the terminal can do something about; the rest are told with their stack. */
const expected = [ConfigurationError, AlreadyRunning, SigningKeyError];

const undo = new Undo();
const output = {
  print: (line: string) => void process.stdout.write(`${line}\n`),
  complain: (line: string) => void process.stderr.write(`${line}\n`),
};

try {
  const open = () => openRooms(readConfig('cli'), createLogger('warn'), undo);
  process.exitCode = await runVerb(process.argv.slice(2), verbs, { open, readSecret }, output);
} catch (error) {
  if (!expected.some((kind) => error instanceof kind)) throw error;
  output.complain((error as Error).message);
  process.exitCode = error instanceof ConfigurationError ? 2 : 1;
} finally {
  await undo.all();
}
