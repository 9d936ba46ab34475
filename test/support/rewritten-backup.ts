import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import * as contents from '../../server/backup/contents.ts';
import { packed } from '../../server/backup/packed-file.ts';
import { tarEnd, tarEntries, tarEntry } from '../../server/backup/tar.ts';
import type { TarEntry } from '../../server/backup/tar.ts';

/** A backup with one of its files changed, or added after the tables where it is not there, and the sums made to agree. */
export async function rewritten(
  backup: Buffer,
  name: string,
  change: (text: string) => string,
): Promise<Buffer> {
  const entries: TarEntry[] = [];
  let sums = '';
  const found: TarEntry[] = [];
  for await (const entry of tarEntries(Readable.from([gunzipSync(backup)]))) found.push(entry);
  if (!found.some((entry) => entry.name === contents.folder + name)) {
    const place = found.findIndex((entry) => entry.name === contents.folder + contents.countsName);
    found.splice(place, 0, { name: contents.folder + name, content: Buffer.alloc(0) });
  }
  for (const entry of found) {
    const own = entry.name.slice(contents.folder.length);
    const changed = own === name ? Buffer.from(change(entry.content.toString())) : entry.content;
    const content = own === contents.sumsName ? Buffer.from(sums) : changed;
    sums += `${createHash('sha256').update(content).digest('hex')}  ${own}\n`;
    entries.push({ name: entry.name, content });
  }
  const tar = Buffer.concat([...entries.map((entry) => tarEntry(entry, 0)), tarEnd]);
  return await buffer(packed(Readable.from([tar])));
}
