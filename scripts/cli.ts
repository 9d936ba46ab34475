/** `npm run -s cli -- <verb>`. A new verb is a file in server/cli and a line in the map below. */
import { existsSync } from 'node:fs';
import { message } from '#shared/language/message.ts';
import { account } from '../server/cli/account.ts';
import { backup } from '../server/cli/backup.ts';
import { doctor } from '../server/cli/doctor.ts';
import { exportVerb } from '../server/cli/export.ts';
import { importVerb } from '../server/cli/import.ts';
import { openRooms, reachDatabase } from '../server/cli/open-rooms.ts';
import { readSecret } from '../server/cli/read-secret.ts';
import { restore } from '../server/cli/restore.ts';
import { runVerb } from '../server/cli/run.ts';
import { token } from '../server/cli/token.ts';
import type { Verb } from '../server/cli/verb.ts';
import { verify } from '../server/cli/verify.ts';
import { readConfig, type Config } from '../server/config.ts';
import { ConfigurationError } from '../server/config/configuration-error.ts';
import { createLogger } from '../server/logger.ts';
import { Undo } from '../server/undo.ts';
import { whyNot } from '../server/why-not.ts';

const verbs: { readonly [name: string]: Verb } = {
  account,
  backup,
  doctor,
  export: exportVerb,
  import: importVerb,
  restore,
  token,
  verify,
};

const undo = new Undo();
const output = {
  print: (line: string) => void process.stdout.write(`${line}\n`),
  complain: (line: string) => void process.stderr.write(`${line}\n`),
};
let config: Config | null = null;
let unwritten: NodeJS.ErrnoException | null = null;

// Whoever reads may have read enough (`… | head`): then nothing more is written, and what was begun is finished.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error) => {
    unwritten ??= error;
  });
// It may be found out after the last word.
process.once('exit', () => {
  if (unwritten === null || isClosedPipe(unwritten) || (process.exitCode ?? 0) !== 0) return;
  process.exitCode = 1;
  output.complain(message('cli.unwritten', { reason: unwritten.code ?? unwritten.message }));
});

if (existsSync('.env')) process.loadEnvFile('.env');
try {
  const configured = () => (config = readConfig('cli'));
  const open = async () => await openRooms(configured(), createLogger('warn'), undo);
  const reach = async () => await reachDatabase(configured(), createLogger('warn'), undo);
  const dependencies = { configured, open, reach, readSecret };
  process.exitCode = await runVerb(process.argv.slice(2), verbs, dependencies, output);
} catch (error) {
  const why = error === unwritten ? null : whyNot(error, config);
  if (why !== null) {
    output.complain(why);
    process.exitCode = error instanceof ConfigurationError ? 2 : 1;
  } else if (error !== unwritten) throw error;
} finally {
  await undo.all();
}

function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === 'EPIPE';
}
