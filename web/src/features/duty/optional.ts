/** A field of a command where something is written in it, else nothing. */
export function optional(field: string, value: string): { [name: string]: string } {
  return value.trim() === '' ? {} : { [field]: value.trim() };
}
