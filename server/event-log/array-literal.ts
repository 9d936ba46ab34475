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

const between = '\u001f';
const nothing = '\u001e';

/**
 * The values of a column of texts, one after the other: codes, hashes, salts and canonical JSON, none of which holds a control
 * character. To quote JSON in an array literal and read it again costs both sides more than all else about the array. One that held
 * a separator would make its column longer than the others, and the database would refuse the whole statement.
 */
function textList(values: readonly (string | null)[]): string {
  return values.map((value) => value ?? nothing).join(between);
}

/** How a column's values of an array type are given to a statement. */
export function columnParameter(type: string, values: readonly (string | number | null)[]): string {
  return type === 'text[]' ? textList(values as readonly (string | null)[]) : arrayLiteral(values);
}

/** How the statement takes them. */
export function columnArray(type: string, parameter: string): string {
  return type === 'text[]' ? `string_to_array(${parameter}, E'\\x1f', E'\\x1e')` : `${parameter}::${type}`;
}
