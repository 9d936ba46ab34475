/** Ids, hashes, salts, times and numbers; a word of four letters could be NULL and is quoted. */
const plain = /^[\w:.+-]{1,3}$|^[\w:.+-]{5,}$/;
const special = /[\\"]/g;

/**
 * The values of one column as PostgreSQL writes an array. The driver would quote and escape each of them, and there are some
 * 25 to an event, nearly all of which need neither.
 */
export function arrayLiteral(values: readonly (string | number | null)[]): string {
  let text = '{';
  for (let index = 0; index < values.length; index += 1) {
    if (index > 0) text += ',';
    const value = values[index] ?? null;
    if (value === null) text += 'NULL';
    else if (typeof value === 'number') text += String(value);
    else text += plain.test(value) ? value : `"${value.replace(special, '\\$&')}"`;
  }
  return `${text}}`;
}
