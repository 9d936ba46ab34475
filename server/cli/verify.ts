import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { message } from '#shared/language/message.ts';
import { linesOf } from '../export/lines.ts';
import { readPublicKey } from '../export/signing.ts';
import { verifyLines } from '../export/verify.ts';
import type { VerifyOutcome } from '../export/verify.ts';
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
    for (const line of report(outcome)) print(line);
    return outcome.kind === 'whole' ? 0 : 1;
  },
};

async function check(file: string, key: string | null): Promise<VerifyOutcome> {
  try {
    return await verifyLines(linesOf(createReadStream(file, { highWaterMark: 1024 * 1024 })), key);
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

function report(outcome: VerifyOutcome): string[] {
  if (outcome.kind === 'broken') {
    const fault = message(`cli.verify.fault.${outcome.fault}`);
    return [message('cli.verify.broken', { line: String(outcome.line), fault })];
  }
  const { organisation, head, withheld, erased, filtered, signer } = outcome;
  const missing = withheld + erased + filtered > 0;
  return [
    message('cli.verify.whole', { events: head.seq, organisation }),
    message('cli.verify.head', { hash: head.hash, time: head.signedAt }),
    ...(missing ? [message('cli.verify.parts', { withheld, erased, filtered })] : []),
    message(`cli.verify.signer.${signer}`),
  ];
}
