/**
 * The part of ICU MessageFormat that the catalogues use: `{name}`, `{name, number}`, `{name, plural, =0 {…} one {…} other {…}}`
 * with `#`, and `{name, select, … other {…}}`, one within another. A library for all of it was a fifteenth of what a browser loads
 * first; message-format.test.ts holds that it says the same of every text.
 */

/** A message's arguments by name. */
export type FormatValues = Readonly<Record<string, string | number>>;

type Part =
  | string
  /** `count`: the `#` of the plural around it. */
  | { readonly kind: 'argument' | 'number' | 'count'; readonly name: string }
  | {
      readonly kind: 'plural' | 'select';
      readonly name: string;
      readonly ways: { readonly [way: string]: Parts };
    };
type Parts = readonly Part[];

/** Reads a message once, to be said many times in a language (BCP 47). Throws where the message is not well-formed. */
export function readMessage(text: string, language: string): (values: FormatValues) => string {
  const parts = new Reader(text).whole();
  return (values) => say(parts, values, language);
}

/** Throws where an argument is missing, or none of the ways of a choice fits: a mistake in the program. */
function say(parts: Parts, values: FormatValues, language: string): string {
  let said = '';
  for (const part of parts) {
    if (typeof part === 'string') {
      said += part;
      continue;
    }
    const value = values[part.name];
    if (value === undefined) throw new Error(`the argument ${part.name} is missing`);
    if ('ways' in part) said += say(chosen(part.kind, part.ways, value, language), values, language);
    else if (part.kind === 'argument') said += String(value);
    else said += numbersOf(language).format(Number(value));
  }
  return said;
}

function chosen(
  kind: 'plural' | 'select',
  ways: { readonly [way: string]: Parts },
  value: string | number,
  language: string,
): Parts {
  const exact = ways[kind === 'plural' ? `=${value}` : String(value)];
  const way = exact ?? (kind === 'plural' ? ways[pluralsOf(language).select(Number(value))] : undefined);
  const found = way ?? ways['other'];
  if (found === undefined) throw new Error(`nothing is said of ${value}`);
  return found;
}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  whole(): Parts {
    const parts = this.#parts(null);
    if (this.#at < this.#text.length) this.#fail();
    return parts;
  }

  /** Up to the brace that ends what is being read. `plural`: the argument that `#` stands for. */
  #parts(plural: string | null): Parts {
    const parts: Part[] = [];
    let literal = '';
    const end = (): void => {
      if (literal !== '') parts.push(literal);
      literal = '';
    };
    while (this.#at < this.#text.length) {
      const sign = this.#text[this.#at] ?? '';
      if (sign === '}') break;
      if (sign === '{') {
        end();
        parts.push(this.#argument());
      } else if (sign === '#' && plural !== null) {
        end();
        parts.push({ kind: 'count', name: plural });
        this.#at += 1;
      } else if (sign === "'") literal += this.#quoted(plural);
      else {
        literal += sign;
        this.#at += 1;
      }
    }
    end();
    return parts;
  }

  /** Two apostrophes are one; before a sign that means something one begins a quotation, which the next ends. */
  #quoted(plural: string | null): string {
    this.#at += 1;
    const next = this.#text[this.#at] ?? '';
    if (next === "'") {
      this.#at += 1;
      return "'";
    }
    if (!(next === '{' || next === '}' || (next === '#' && plural !== null))) return "'";
    let quoted = '';
    for (; this.#at < this.#text.length; this.#at += 1) {
      const sign = this.#text[this.#at] ?? '';
      if (sign !== "'") quoted += sign;
      else if (this.#text[this.#at + 1] === "'") {
        quoted += sign;
        this.#at += 1;
      } else break;
    }
    this.#at += 1;
    return quoted;
  }

  #argument(): Part {
    this.#at += 1;
    const name = this.#word();
    if (this.#is('}')) return { kind: 'argument', name };
    this.#must(',');
    const kind = this.#word();
    if (kind === 'number') {
      this.#must('}');
      return { kind, name };
    }
    if (kind !== 'plural' && kind !== 'select') this.#fail();
    this.#must(',');
    const ways: { [way: string]: Parts } = {};
    while (!this.#is('}')) {
      const way = this.#word();
      this.#must('{');
      ways[way] = this.#parts(kind === 'plural' ? name : null);
      this.#must('}');
      this.#skipRoom();
    }
    if (ways['other'] === undefined) this.#fail();
    return { kind, name, ways };
  }

  /** A name, a kind or a way, with the room around it. */
  #word(): string {
    const word = /\s*([^\s{},#']+)\s*/y;
    word.lastIndex = this.#at;
    const found = word.exec(this.#text);
    if (found === null) this.#fail();
    this.#at = word.lastIndex;
    return found[1] ?? '';
  }

  #is(sign: string): boolean {
    if (this.#text[this.#at] !== sign) return false;
    this.#at += 1;
    return true;
  }

  #must(sign: string): void {
    if (!this.#is(sign)) this.#fail();
  }

  #skipRoom(): void {
    while (/\s/.test(this.#text[this.#at] ?? '')) this.#at += 1;
  }

  #fail(): never {
    throw new Error(`not well-formed at ${this.#at}: ${this.#text}`);
  }
}

const numbers = new Map<string, Intl.NumberFormat>();
const plurals = new Map<string, Intl.PluralRules>();

function numbersOf(language: string): Intl.NumberFormat {
  const known = numbers.get(language) ?? new Intl.NumberFormat(language);
  numbers.set(language, known);
  return known;
}

function pluralsOf(language: string): Intl.PluralRules {
  const known = plurals.get(language) ?? new Intl.PluralRules(language);
  plurals.set(language, known);
  return known;
}
