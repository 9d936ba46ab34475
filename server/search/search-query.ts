import type { Pool } from 'pg';
import { otherStems } from '#shared/search/other-stems.ts';

/** What is asked of the index, as PostgreSQL reads it. */
export type IndexQuery = {
  /** A tsquery; null: no words at all. */
  readonly words: string | null;
  /** Stems, by which hits are marked. */
  readonly stems: readonly string[];
  readonly ignored: readonly string[];
};

type Asked = { readonly text: string; readonly phrase: boolean; readonly not: boolean };

/** Shorter ones are only found as they are: very much begins with two letters. */
const shortestBeginning = 3;
const shortestEnd = 4;

/**
 * Reads what somebody typed: words in any form, of which all must be there; "in this order"; -not this; #12, the number of an entry.
 * A word also finds those that begin or end with it, since Swedish puts words together.
 */
export async function readQuery(
  pool: Pool,
  asked: { readonly q?: string; readonly person?: string; readonly place?: string },
): Promise<IndexQuery> {
  const parts = partsOf(asked.q ?? '');
  const { rows } = await pool.query<{ lexemes: string[]; phrase: string; simple: string[]; place: string[] }>(
    {
      name: 'search-words',
      text: `select tsvector_to_array(to_tsvector('swedish', part)) as lexemes, phraseto_tsquery('swedish', part)::text as phrase,
             tsvector_to_array(to_tsvector('simple', $2)) as simple, tsvector_to_array(to_tsvector('swedish', $3)) as place
           from unnest($1::text[] || array['']) with ordinality as given(part, position) order by position`,
      values: [parts.map(({ text }) => text), lower(asked.person ?? ''), lower(asked.place ?? '')],
    },
  );
  const conditions: string[] = [];
  const stems: string[] = [];
  const ignored: string[] = [];
  for (const [index, part] of parts.entries()) {
    const { lexemes = [], phrase = '' } = rows[index] ?? {};
    const condition = conditionOf(part, lexemes, phrase);
    if (condition === null) ignored.push(part.text);
    else conditions.push(part.not ? `!(${condition})` : condition);
    if (!part.not) stems.push(...lexemes.flatMap(stemsOf));
  }
  const { simple = [], place = [] } = rows.at(-1) ?? {};
  for (const one of simple) conditions.push(`${quoted(one)}:*D`);
  for (const one of place) conditions.push(`${quoted(one)}:*C`);
  return {
    words: conditions.length === 0 ? null : conditions.map((one) => `(${one})`).join(' & '),
    stems: [...stems, ...simple, ...place],
    ignored,
  };
}

function partsOf(q: string): readonly Asked[] {
  return Array.from(lower(q).matchAll(/(-?)(?:"([^"]*)"|(\S+))/g), ([, minus = '', phrase, word]) => ({
    text: (phrase ?? word ?? '').trim(),
    phrase: phrase !== undefined,
    not: minus === '-',
  })).filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

function conditionOf({ text, phrase }: Asked, lexemes: readonly string[], asPhrase: string): string | null {
  if (/^#\d+$/.test(text)) return quoted(text);
  if (lexemes.length === 0) return null;
  if (phrase) return asPhrase === '' ? null : asPhrase;
  return lexemes.map((lexeme) => `(${stemsOf(lexeme).flatMap(forms).join(' | ')})`).join(' & ');
}

/**
 * The dictionary's stem, and those that it does not know: of huset, boendet, vattnet, of kablar. What has no ending is found by them as it is
 * their beginning.
 */
function stemsOf(lexeme: string): readonly string[] {
  const [, stem] = /^(.{3,}?)(?:(?<=[^aeiouyåäö]{2})[nrl])?ets?$/.exec(lexeme) ?? [];
  return [lexeme, ...(stem === undefined ? [] : [stem]), ...otherStems(lexeme)];
}

function forms(lexeme: string): readonly string[] {
  if (lexeme.length < shortestBeginning) return [quoted(lexeme)];
  const beginning = `${quoted(lexeme)}:*`;
  return lexeme.length < shortestEnd ? [beginning] : [beginning, `${quoted(`~${reversed(lexeme)}`)}:*`];
}

const reversed = (text: string): string => Array.from(text).toReversed().join('');
const quoted = (lexeme: string): string => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
/** Not left to the database, whose locale may know no Å. */
export const lower = (text: string): string => text.normalize('NFC').toLocaleLowerCase('sv');
