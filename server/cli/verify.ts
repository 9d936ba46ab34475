import { readFile } from 'node:fs/promises';
import { message } from '#shared/language/message.ts';
import { swedishMinute } from '#shared/language/swedish-minute.ts';
import type { VerifyOutcome } from '#shared/verify/outcome.ts';
import { reportLines, verifyReport } from '#shared/verify/report.ts';
import type { SignedHead } from '#shared/verify/signed-head.ts';
import { readCertificates } from '../evidence/time-stamp-token.ts';
import { verifyExport } from '../export/verify.ts';
import { readArguments, required } from './arguments.ts';
import { logLinesIn } from './log-in-file.ts';
import { readHeadsFile } from './heads-file.ts';
import type { HeadsFile } from './heads-file.ts';
import { readable, readKeyFile } from './read-key-file.ts';
import { UsageError } from './verb.ts';
import type { Verb } from './verb.ts';

/** Proves an export from nothing but files: 0 for a whole chain, 1 for a broken or truncated one, 2 for wrong use. */
export const verify: Verb = {
  help: message('cli.verify.help'),

  async run(args, { print }) {
    const { positionals, option } = readArguments(args, ['key', 'heads', 'ca']);
    const file = required(positionals[0], 'FILE');
    const keyFile = option('key');
    const key = keyFile === undefined ? null : await readKeyFile(keyFile);
    const headsFile = option('heads');
    const earlier = headsFile === undefined ? null : await headsIn(headsFile, option('ca'));
    const outcome = await check(file, key, earlier?.heads ?? []);
    for (const line of reportLines(verifyReport(outcome))) print(line);
    const stampsHold = earlier === null || earlier.wrong.size === 0;
    if (earlier !== null) for (const line of stampLines(earlier)) print(line);
    return outcome.kind === 'whole' && stampsHold ? 0 : 1;
  },
};

async function check(file: string, key: string | null, heads: readonly SignedHead[]): Promise<VerifyOutcome> {
  const lines = await readable(file, () => logLinesIn(file));
  if (lines === null) throw new UsageError(message('cli.verify.no-log', { file }));
  return await readable(file, () => verifyExport(lines, key, heads));
}

async function headsIn(file: string, rootsFile: string | undefined): Promise<HeadsFile> {
  const roots =
    rootsFile === undefined
      ? []
      : readCertificates(await readable(rootsFile, () => readFile(rootsFile, 'utf8')));
  if (roots === null) throw new UsageError(message('cli.verify.bad-roots', { file: rootsFile ?? '' }));
  const heads = await readable(file, () => readHeadsFile(file, roots));
  if (heads === null) throw new UsageError(message('cli.verify.bad-heads', { file }));
  return heads;
}

function stampLines({ stamped, stamps, wrong }: HeadsFile): string[] {
  const lines: string[] = [];
  for (const [fault, count] of wrong)
    lines.push(
      message('cli.verify.stamps-wrong', { count, fault: message(`evidence.stamp-fault.${fault}`) }),
    );
  if (stamped !== null) {
    const { head, stamp } = stamped;
    const said = { seq: String(head.seq), time: swedishMinute(stamp.stampedAt), authority: stamp.authority };
    lines.push(message('cli.verify.stamped', said));
    lines.push(message(stamp.trusted ? 'cli.verify.authority.proven' : 'cli.verify.authority.unproven'));
  }
  if (stamps === 0) lines.push(message('cli.verify.no-stamps'));
  return ['', message('cli.verify.stamps'), ...lines.map((line) => `  ${line}`)];
}
