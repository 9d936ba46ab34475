/**
 * Characters that a print cannot have: no font on the machine shows them, or PDF/A forbids them. One of them in one text must not keep
 * the whole journal from being printed.
 */

/** How typst names them: as they are, or as `\u{200d}`, in a quoted text that is quoted once more. */
const named = /(?:the text|codepoint) `\\"(.+?)\\"`/g;
const escaped = /\\+u\{([0-9a-f]{1,6})\}/g;

/** What stands for a character that cannot be printed, and for that one where not even it can. */
const box = '\u25a1';
const last = '?';

/** The characters that typst's words for a failure name; empty where it failed for another reason. */
export function unprintableIn(words: string): ReadonlySet<string> {
  const all = Array.from(words.matchAll(named), ([, quoted = '']) =>
    quoted.replace(escaped, (_all, code: string) => String.fromCodePoint(Number.parseInt(code, 16))),
  );
  // What JSON itself is written with every font has.
  return new Set(Array.from(all.join('')).filter((character) => character > '\u007f'));
}

/** The same JSON without those characters: one that has no shape of its own is left out, another becomes □. */
export function withoutUnprintable(json: string, characters: ReadonlySet<string>): string {
  const stand = characters.has(box) ? last : box;
  return json.replace(new RegExp(Array.from(characters).join('|'), 'gu'), (one) =>
    /[\p{C}\p{M}]/u.test(one) ? '' : stand,
  );
}
