import { IntlMessageFormat } from 'intl-messageformat';
import { sv } from './sv.ts';

/** A key of the catalogue, by place and meaning. */
export type MessageKey = keyof typeof sv;
/** What a message's arguments are given: counts as numbers (they choose plural), everything else as finished text. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** A message with arguments cannot be asked for without them; one without takes none. */
type Arguments<Text> = Text extends `${string}{${string}`
  ? [values: MessageValues]
  : [values?: MessageValues];

const compiled = new Map<MessageKey, IntlMessageFormat>();

/**
 * The text behind a key, with its arguments filled in. Unknown keys are refused by the compiler.
 * A missing argument throws, since it is a mistake in the program.
 */
export function message<Key extends MessageKey>(key: Key, ...rest: Arguments<(typeof sv)[Key]>): string {
  const values = rest[0];
  const text: string = sv[key];
  if (!text.includes('{')) return text;
  let format = compiled.get(key);
  if (!format) {
    format = new IntlMessageFormat(text, 'sv');
    compiled.set(key, format);
  }
  return String(format.format({ ...values }));
}
