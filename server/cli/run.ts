import { message } from '#shared/language/message.ts';
import { UsageError } from './verb.ts';
import type { CliDependencies, Verb } from './verb.ts';

/** Where a command's words go: `print` to standard output, `complain` to standard error. */
export type CliOutput = {
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
};

/**
 * Runs one command. Answers the exit code: the verb's own, 0 where help was asked for, 2 for wrong use, which is told
 * together with the help.
 */
export async function runVerb(
  args: readonly string[],
  verbs: { readonly [name: string]: Verb },
  dependencies: Omit<CliDependencies, 'print'>,
  { print, complain }: CliOutput,
): Promise<number> {
  const help = message('cli.help', { verbs: Object.keys(verbs).toSorted().join(', ') });
  const [name = '--help', ...rest] = args;
  if (name === '--help' || name === 'help') {
    print(help);
    return args.length === 0 ? 2 : 0;
  }
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (verb === undefined) {
    complain(`${message('cli.unknown-verb', { verb: name })}\n\n${help}`);
    return 2;
  }
  if (rest.includes('--help')) {
    print(verb.help);
    return 0;
  }
  try {
    return await verb.run(rest, { ...dependencies, print });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    complain(`${error.message}\n\n${verb.help}`);
    return 2;
  }
}
