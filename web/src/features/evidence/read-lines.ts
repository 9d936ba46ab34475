/** Thrown for a file that is no text of lines: `verifyLines` then tells at which line. */
const longest = 32 * 1024 * 1024;

/**
 * The lines of a file, without their line feed, as they are read; a last one without line feed too. Throws TypeError on what is
 * not UTF-8 and RangeError on a line that is too long.
 */
export async function* linesOfFile(file: Blob): AsyncGenerator<string> {
  const reader = file
    .stream()
    .pipeThrough(new TextDecoderStream('utf-8', { fatal: true, ignoreBOM: true }))
    .getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
    if (rest.length > longest) throw new RangeError('the line is too long');
  }
  if (rest !== '') yield rest;
}
