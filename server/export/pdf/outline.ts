import type { ObjectWriter } from './object-writer.ts';
import { chapterOf, missing, moved } from './parts.ts';
import type { Part } from './parts.ts';
import { numberOf } from './typst-pdf.ts';

/** Appends the later parts' headings to those under the first part's last chapter, all objects being written already. */
export function joinOutlines([first, ...later]: readonly Part[], writer: ObjectWriter): void {
  if (first === undefined || later.length === 0) return;
  const chapter = chapterOf(first);
  const words = moved(first, chapter, 0).text;
  let last = numberOf(words, 'Last') ?? missing(chapter);
  let count = countOf(words);
  for (const { pdf, frame, newNumber } of later) {
    if (frame.outlines === null) continue;
    const own = moved({ pdf, frame, newNumber }, frame.outlines, 0).text;
    const [from, to] = [numberOf(own, 'First') ?? missing(0), numberOf(own, 'Last') ?? missing(0)];
    const before = last;
    writer.change(before, (text) => withLine(text, `/Next ${from} 0 R`));
    writer.change(from, (text) => withLine(text, `/Prev ${before} 0 R`));
    count += countOf(own);
    last = to;
  }
  writer.change(first.newNumber.get(chapter) ?? missing(chapter), (text) =>
    text.replace(/\/Last \d+ 0 R/, `/Last ${last} 0 R`).replace(/\/Count (-?)\d+/, `/Count $1${count}`),
  );
}

/** How many headings lie under one, shown or not. */
function countOf(text: string): number {
  return Math.abs(Number(/\/Count (-?\d+)/.exec(text)?.[1] ?? 0));
}

function withLine(text: string, line: string): string {
  return text.replace(/\/Parent [^\n]*\n/, (parent) => `${parent}  ${line}\n`);
}
