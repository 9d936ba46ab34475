import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { makeZip } from 'client-zip';
import { message } from '#shared/language/message.ts';
import { signedText } from '#shared/verify/signed-head.ts';
import type { Evidence } from './evidence.ts';
import { publishedKey } from './published-key.ts';

/** Heads are read so many at a time; there is one for every hour in which something was recorded. */
const pageSize = 500;

type Source = Pick<Evidence, 'key' | 'list' | 'stampOf'>;

/**
 * What an outsider checks a log against, as a ZIP: the key, every head that was signed, and the stamps, each beside the exact text that was
 * signed and stamped, with a word on how it is used.
 */
export function evidencePackage(organisation: string, evidence: Source): Readable {
  const stream = makeZip(files(organisation, evidence)) as unknown as ReadableStream<Uint8Array>;
  return Readable.fromWeb(stream);
}

async function* files(organisation: string, evidence: Source) {
  yield {
    name: message('evidence.package.readme-name'),
    input: message('evidence.package.readme', { organisation }),
  };
  const key = publishedKey(evidence.key);
  yield { name: 'vaka-nyckel.json', input: `${JSON.stringify(key, null, 2)}\n` };
  yield { name: 'vaka-nyckel.pem', input: key.pem };
  yield { name: 'huvuden.ndjson', input: headLines(organisation, evidence) };
  for await (const head of headsOf(organisation, evidence)) {
    const stamp = head.stamp === null ? null : await evidence.stampOf(organisation, head);
    if (stamp === null) continue;
    const name = `stamplar/${String(head.seq).padStart(9, '0')}`;
    yield { name: `${name}.json`, input: signedText(organisation, head) };
    yield { name: `${name}.tsr`, input: new Uint8Array(stamp.response) };
  }
}

/** One head a line, newest first, as `verify --heads` takes them; `stamp` is the authority's answer in base64. */
async function* headLines(organisation: string, evidence: Source): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for await (const { reason, stamp, ...head } of headsOf(organisation, evidence)) {
    const kept = stamp === null ? null : await evidence.stampOf(organisation, head);
    const line = { organisation, head, reason, stamp: kept?.response.toString('base64') ?? null };
    yield new TextEncoder().encode(`${JSON.stringify(line)}\n`);
  }
}

async function* headsOf(organisation: string, { list }: Source) {
  let before: number | null = null;
  for (;;) {
    const page = await list(organisation, pageSize, before);
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) return;
    before = last.seq;
  }
}
