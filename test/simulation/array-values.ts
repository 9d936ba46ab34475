/** The values of a column as the append gives them (server/event-log/array-literal.ts): texts one after the other, all else as a literal. */
export function valuesOf(type: string, given: unknown): (string | null)[] {
  if (typeof given !== 'string') throw new Error('a list is given as a text');
  if (type !== 'text[]') return literalValues(given);
  return given === '' ? [] : given.split('\u001f').map((value) => (value === '\u001e' ? null : value));
}

/** The values of a list as PostgreSQL reads it: `{a,"b \"c\"",NULL}` (PostgreSQL, 8.15.6 Array Input and Output Syntax). */
function literalValues(literal: string): (string | null)[] {
  const values: (string | null)[] = [];
  const last = literal.length - 1;
  for (let at = 1; at < last; at += 1) {
    if (literal[at] === '"') {
      let value = '';
      for (at += 1; literal[at] !== '"'; at += 1) {
        if (literal[at] === '\\') at += 1;
        value += literal[at] ?? '';
      }
      values.push(value);
      at += 1;
    } else {
      const comma = literal.indexOf(',', at);
      const end = comma === -1 ? last : comma;
      const value = literal.slice(at, end);
      values.push(value === 'NULL' ? null : value);
      at = end;
    }
  }
  return values;
}
