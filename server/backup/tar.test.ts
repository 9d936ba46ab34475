import { expect, test } from 'vitest';
import { TarFault, tarEnd, tarEntries, tarEntry } from './tar.ts';

const files = [
  { name: 'vaka-backup/manifest.json', content: Buffer.from('{}') },
  { name: 'vaka-backup/tables/event/000001.copy', content: Buffer.from('rad\n'.repeat(200)) },
];
const whole = Buffer.concat([...files.map((file) => tarEntry(file, 1_795_000_000)), tarEnd]);

async function read(bytes: Buffer, piece = 700): Promise<{ name: string; content: Buffer }[]> {
  async function* pieces() {
    for (let start = 0; start < bytes.length; start += piece)
      yield await Promise.resolve(bytes.subarray(start, start + piece));
  }
  const found = [];
  for await (const entry of tarEntries(pieces())) found.push(entry);
  return found;
}

test('what was written is read, in pieces of any size', async () => {
  for (const piece of [1, 511, 512, 10_000]) expect(await read(whole, piece)).toEqual(files);
});

test('no byte but those of the contents can be changed unseen', async () => {
  for (let place = 0; place < whole.length; place += 1) {
    const changed = Buffer.from(whole);
    changed.writeUInt8((whole.readUInt8(place) + 1) % 256, place);
    const outcome = await read(changed).catch((error: unknown) => error);
    if (outcome instanceof TarFault) continue;
    // Contents, names and times are for the sums and the order of what is read.
    expect(outcome).not.toEqual(files);
  }
});

test('a name that is no text is refused', async () => {
  const name = 'x'.repeat(60);
  const bytes = Buffer.concat([tarEntry({ name, content: Buffer.alloc(0) }, 0), tarEnd]);
  bytes.fill(0xff, 0, name.length);
  await expect(read(bytes)).rejects.toBeInstanceOf(TarFault);
});

test('one that is cut off anywhere, or goes on, is refused', async () => {
  for (let end = 0; end < whole.length; end += 64)
    await expect(read(whole.subarray(0, end))).rejects.toBeInstanceOf(TarFault);
  await expect(read(Buffer.concat([whole, Buffer.alloc(1)]))).rejects.toBeInstanceOf(TarFault);
});
