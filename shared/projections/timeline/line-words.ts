import type { Level } from '../../classification/levels.ts';
import { message } from '../../language/message.ts';
import type { Names } from '../names.ts';

/** What a line is made with: what things are called, how a time is written, and what stands for a text that is not there. */
export type LineWords = {
  readonly names: Names;
  readonly time: (iso: string) => string;
  /** The text, or the word for why the reader does not have it. */
  readonly required: (text: string | null | undefined) => string;
  readonly level: (level: Level) => string;
};

export function lineWords(
  names: Names,
  time: (iso: string) => string,
  absent: 'withheld' | 'erased' | 'filtered' | undefined,
): LineWords {
  const missing = message(absent === 'erased' ? 'timeline.erased' : 'timeline.withheld');
  return {
    names,
    time,
    required: (text) => text ?? missing,
    level: (level) =>
      names.organisation?.levels.find((one) => one.id === level)?.name ?? message(`levels.${level}.long`),
  };
}

/** The two arguments of a text that may be missing: whether it is there, and the text. */
export function optional<Name extends string, Has extends string>(
  has: Has,
  name: Name,
  text: string | null | undefined,
): { readonly [Key in Name | Has]: string } {
  const given = text !== null && text !== undefined && text !== '';
  return { [has]: given ? 'yes' : 'no', [name]: given ? text : '' } as {
    readonly [Key in Name | Has]: string;
  };
}

const list = new Intl.ListFormat('sv', { type: 'conjunction' });

/** "rubrik, typ och plats" */
export function enumerated(words: readonly string[]): string {
  return list.format(words);
}
