/** The values of a list as PostgreSQL reads it: `{a,"b \"c\"",NULL}` (PostgreSQL, 8.15.6 Array Input and Output Syntax). */
export function valuesOf(literal: unknown): (string | null)[] {
  if (typeof literal !== 'string') throw new Error('a list is given as a literal');
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
