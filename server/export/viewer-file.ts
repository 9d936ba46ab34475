import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { createGzip, gzipSync } from 'node:zlib';
import type { Head } from '#shared/kernel/hash-chain.ts';
import type { State } from '#shared/state.ts';

const template = join(import.meta.dirname, '../../web/dist/visare.html');
const baseMaps = join(import.meta.dirname, '../organisations/basemap');
const place = '<!--vaka-file-->';

/** The viewer has not been built with the rest of the web. */
export class ViewerMissing extends Error {
  override readonly name = 'ViewerMissing';
}

export type ViewerParts = {
  readonly organisation: string;
  readonly state: State;
  readonly head: Head;
  /** ISO 8601 UTC. */
  readonly now: string;
  /** The log as NDJSON with its signed head last, what may not be read already withheld. */
  readonly lines: AsyncIterable<string>;
  /** The built page; the one of the web's build unless told. */
  readonly page?: string;
};

/**
 * The log within the viewer: one file that any browser opens without a network (web/visare.html, web/src/features/replay/file). The log
 * is packed (gzip, base64), so that what the file holds is not run and not read by accident. One that is cut off does not open.
 * @throws ViewerMissing
 */
export async function viewerFile({
  organisation,
  state,
  head,
  now,
  lines,
  page,
}: ViewerParts): Promise<Readable> {
  const [before, after] = (page ?? (await readTemplate())).split(place);
  if (before === undefined || after === undefined) throw new ViewerMissing(`${template} lacks ${place}`);
  const { name = organisation, example = false } = state.organisation ?? {};
  const about = JSON.stringify({
    organisation: { id: organisation, name, example },
    takenAt: now,
    seq: head.seq,
  }).replaceAll('<', '\\u003c');
  const baseMap = await readFile(join(baseMaps, `${organisation}.geo.json`)).catch(() => null);
  const packed = baseMap === null ? '' : gzipSync(baseMap).toString('base64');
  return Readable.from(
    (async function* () {
      yield before;
      yield `<script type="application/json" id="vaka-about">${about}</script>\n`;
      yield `<script type="text/plain" id="vaka-basemap">${packed}</script>\n`;
      yield '<script type="text/plain" id="vaka-log">';
      yield* inBase64(lines);
      yield '</script>';
      yield after;
    })(),
    { objectMode: false },
  );
}

async function readTemplate(): Promise<string> {
  try {
    return await readFile(template, 'utf8');
  } catch {
    throw new ViewerMissing(`there is no ${template}`);
  }
}

/** Packed in portions of whole groups of three bytes, so that the letters make one text. */
async function* inBase64(lines: AsyncIterable<string>): AsyncGenerator<string> {
  // A fault on the way reaches the reader of the packed side; the callback keeps it from being thrown beside it.
  const packed = pipeline(Readable.from(lines), createGzip(), () => undefined) as AsyncIterable<Buffer>;
  let rest: Buffer = Buffer.alloc(0);
  for await (const bytes of packed) {
    const all = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
    const whole = all.length - (all.length % 3);
    yield all.toString('base64', 0, whole);
    rest = all.subarray(whole);
  }
  yield rest.toString('base64');
}
