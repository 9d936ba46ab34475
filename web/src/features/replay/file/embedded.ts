/** What stands in an exported file besides its log. server/export/viewer-file.ts writes it. */
export interface AboutFile {
  readonly organisation: { readonly id: string; readonly name: string; readonly example: boolean };
  /** ISO 8601 UTC. */
  readonly takenAt: string;
  /** The position of its last event. */
  readonly seq: number;
}

/** What the file says of itself; null where it is no whole file. */
export function readAbout(): AboutFile | null {
  const text = document.getElementById('vaka-about')?.textContent ?? '';
  try {
    return JSON.parse(text) as AboutFile;
  } catch {
    return null;
  }
}

/** The water around the organisation, as `GET /basemap` gives it; undefined where the file has none. */
export async function readBaseMap(): Promise<unknown> {
  let text = '';
  for await (const line of linesOf('vaka-basemap')) text += line;
  return text === '' ? undefined : JSON.parse(text);
}

/** The lines of the log, without their line feeds, unpacked as they are read. Throws where the file is not whole. */
export function logLines(): AsyncGenerator<string> {
  return linesOf('vaka-log');
}

/** So many letters of base64 (whole groups of four) are unpacked at a time. */
const portion = 4 * 65_536;

async function* linesOf(id: string): AsyncGenerator<string> {
  const text = (document.getElementById(id)?.textContent ?? '').trim();
  if (text === '') return;
  const packed = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      for (let at = 0; at < text.length; at += portion) {
        controller.enqueue(bytesOf(text.slice(at, at + portion)));
      }
      controller.close();
    },
  });
  const unpacked = packed
    .pipeThrough(new DecompressionStream('gzip'))
    .pipeThrough(new TextDecoderStream())
    .getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await unpacked.read();
    if (done) break;
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/** A loop: what maps letter by letter takes seconds for a long log. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
  return bytes;
}
