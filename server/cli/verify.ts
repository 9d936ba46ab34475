import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { message } from '#shared/language/message.ts';
import type { VerifyOutcome } from '#shared/verify/outcome.ts';
import { reportLines, verifyReport } from '#shared/verify/report.ts';
import { linesOf } from '../export/lines.ts';
import { readPublicKey } from '../export/signing.ts';
import { verifyExport } from '../export/verify.ts';
import { readArguments, required } from './arguments.ts';
import { UsageError } from './verb.ts';
import type { Verb } from './verb.ts';

/** Proves an export from nothing but the file: 0 for a whole chain, 1 for a broken or truncated one, 2 for wrong use. */
export const verify: Verb = {
  help: message('cli.verify.help'),

  async run(args, { print }) {
    const { positionals, option } = readArguments(args, ['key']);
    const file = required(positionals[0], 'FILE');
    const keyFile = option('key');
    const key = keyFile === undefined ? null : await keyIn(keyFile);
    const outcome = await check(file, key);
    for (const line of reportLines(verifyReport(outcome))) print(line);
    return outcome.kind === 'whole' ? 0 : 1;
  },
};

async function check(file: string, key: string | null): Promise<VerifyOutcome> {
  try {
    return await verifyExport(linesOf(createReadStream(file, { highWaterMark: 1024 * 1024 })), key);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    throw new UsageError(message('cli.verify.cannot-read', { file }));
  }
}

async function keyIn(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) throw new UsageError(message('cli.verify.cannot-read', { file }));
  const key = readPublicKey(text);
  if (key === null) throw new UsageError(message('cli.verify.bad-key', { file }));
  return key;
}
