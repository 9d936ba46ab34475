/** Bytes of a file as its formats read them: numbers of two and four bytes, marks of four letters. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** A number of `length` bytes, the highest first; bytes beyond the end count as 0. */
export function bigEndian(bytes: Bytes, at: number, length: number): number {
  let value = 0;
  for (let index = 0; index < length; index += 1) value = value * 256 + (bytes[at + index] ?? 0);
  return value;
}

/** As `bigEndian`, the lowest first. */
export function littleEndian(bytes: Bytes, at: number, length: number): number {
  let value = 0;
  for (let index = length - 1; index >= 0; index -= 1) value = value * 256 + (bytes[at + index] ?? 0);
  return value;
}

/** So many letters, one a byte. */
export function letters(bytes: Bytes, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

export function joined(parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
