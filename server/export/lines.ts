/**
 * The lines of a stream of bytes, without their line feed, as they come; only a line feed ends a line (readline would
 * also end one at U+2028, which JSON may hold). A last line without a line feed is yielded too; an empty rest is not.
 * Throws a TypeError on bytes that are not UTF-8 and a RangeError on a line of more than `longest` bytes.
 */
export async function* linesOf(
  stream: AsyncIterable<Uint8Array>,
  longest = 32 * 1024 * 1024,
): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let rest = Buffer.alloc(0);
  for await (const chunk of stream) {
    const bytes = rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([rest, chunk]);
    let start = 0;
    for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
      yield decoder.decode(bytes.subarray(start, end));
      start = end + 1;
    }
    rest = bytes.subarray(start);
    if (rest.length > longest) throw new RangeError('the line is too long');
  }
  if (rest.length > 0) yield decoder.decode(rest);
}
