/**
 * The values of a column of ids, times or numbers as PostgreSQL writes an array. The driver would quote and escape each of them, and there
 * are some ten to an event, none of which needs either; what is nothing of the kind the database refuses.
 */
function arrayLiteral(values: readonly (string | number | null)[]): string {
  return `{${values.map((value) => value ?? 'NULL').join(',')}}`;
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
