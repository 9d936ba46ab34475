import { texts as first } from '#texts';
import { readMessage } from './message-format.ts';
import type { sv } from './sv.ts';

/** What can be said: everything, but in the browser first what is needed at once (package.json, `imports`), then what pages bring. */
const texts: { [key: string]: string | undefined } = { ...first };

/** Takes in texts that come later. */
export function addTexts(more: { readonly [key: string]: string }): void {
  Object.assign(texts, more);
}

/** A key of the catalogue, by place and meaning. */
export type MessageKey = keyof typeof sv;
/** What a message's arguments are given: counts as numbers (they choose plural), everything else as finished text. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** A message with arguments cannot be asked for without them; one without takes none. */
export type Arguments<Text> = Text extends `${string}{${string}`
  ? [values: MessageValues]
  : [values?: MessageValues];

const compiled = new Map<MessageKey, ReturnType<typeof readMessage>>();

/**
 * The text behind a key, with its arguments filled in. Unknown keys are refused by the compiler.
 * A missing argument throws, since it is a mistake in the program.
 */
export function message<Key extends MessageKey>(key: Key, ...rest: Arguments<(typeof sv)[Key]>): string {
  const values = rest[0];
  const text = texts[key];
  if (text === undefined) throw new Error(`the text ${key} has not been taken in`);
  if (!text.includes('{')) return text;
  let say = compiled.get(key);
  if (!say) {
    say = readMessage(text, 'sv');
    compiled.set(key, say);
  }
  return say(values ?? {});
}
