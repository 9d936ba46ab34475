import { parseArgs } from 'node:util';
import { message } from '#shared/language/message.ts';
import { UsageError } from './verb.ts';

/** Positional arguments and `--name value` options; `flags` take no value. @throws UsageError */
export function readArguments(
  args: readonly string[],
  names: readonly string[],
  flags: readonly string[] = [],
): {
  readonly positionals: readonly string[];
  readonly option: (name: string) => string | undefined;
  readonly flag: (name: string) => boolean;
} {
  const options = {
    ...Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
    ...Object.fromEntries(flags.map((name) => [name, { type: 'boolean' as const }])),
  };
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const given = values as { readonly [name: string]: string | boolean | undefined };
    return {
      positionals,
      option: (name) => (typeof given[name] === 'string' ? given[name] : undefined),
      flag: (name) => given[name] === true,
    };
  } catch (error) {
    throw new UsageError(whatIsWrong(error));
  }
}

/** A positional argument that must be there. @throws UsageError */
export function required(value: string | undefined, name: string): string {
  if (value === undefined || value === '') throw new UsageError(message('cli-identity.missing', { name }));
  return value;
}

/** parseArgs says it in English; the option that it names is what matters. */
function whatIsWrong(error: unknown): string {
  const { code, message: text = '' } = error as Partial<NodeJS.ErrnoException>;
  const option = /'(-[^'\s=,<]+)/.exec(text)?.[1];
  if (option === undefined) return message('cli-identity.arguments');
  return code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
    ? message('cli-identity.unknown-option', { option })
    : message('cli-identity.option-value', { option });
}
