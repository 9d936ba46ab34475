import { describe, expect, test } from 'vitest';
import { readFile } from './read-file.ts';

const file = (content: string | Uint8Array, name = 'punkter.csv') => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return new File([bytes as BlobPart], name);
};
const lines = async (content: string | Uint8Array) => {
  const read = await readFile(file(content));
  return read.ok && read.content.kind === 'csv' ? { lines: read.content.lines, guessed: read.guessed } : read;
};
const table = [
  ['Namn', 'Platser'],
  ['Öster, stora; salen', '1,5'],
];

describe("a register's file", () => {
  test.each([
    ['semicolons and a byte order mark', '\ufeffNamn;Platser\r\n"Öster, stora; salen";1,5\r\n'],
    ['semicolons without one', 'Namn;Platser\n"Öster, stora; salen";1,5'],
    ['commas', 'Namn,Platser\n"Öster, stora; salen","1,5"\n'],
    ['tabs', 'Namn\tPlatser\nÖster, stora; salen\t1,5\n'],
  ])('is read with %s', async (_, text) => {
    expect(await lines(text)).toEqual({ lines: table, guessed: false });
  });

  test('of an old Swedish spreadsheet is read, and said to be guessed at', async () => {
    const bytes = Uint8Array.from('Namn;Ort\r\nBj\u00e4rkehallen;\u00c5va\r\n', (sign) => sign.charCodeAt(0));
    expect(await lines(bytes)).toEqual({
      lines: [
        ['Namn', 'Ort'],
        ['Bjärkehallen', 'Åva'],
      ],
      guessed: true,
    });
  });

  test('of UTF-16 with its mark is read', async () => {
    const text = 'Namn;Ort\r\nÖst;Åva\r\n';
    const bytes = new Uint8Array(2 + text.length * 2);
    bytes.set([0xff, 0xfe]);
    Array.from(text).forEach((sign, at) =>
      bytes.set([sign.charCodeAt(0) & 0xff, sign.charCodeAt(0) >> 8], 2 + at * 2),
    );
    expect(await lines(bytes)).toMatchObject({
      guessed: false,
      lines: [
        ['Namn', 'Ort'],
        ['Öst', 'Åva'],
      ],
    });
  });

  test('that is no such file is refused as a whole, and why', async () => {
    expect(await readFile(file(new Uint8Array([80, 75, 3, 4, 0, 0])))).toMatchObject({ code: 'not-text' });
    expect(await readFile(file(' \n'))).toMatchObject({ code: 'empty' });
    expect(await readFile(file('{"type": "Feature'))).toMatchObject({ code: 'not-geojson' });
    expect(await readFile(file('Namn;Ort\n"Öst;Åva\n'))).toMatchObject({ code: 'not-csv' });
  });

  test('of 20 MB is refused before it is read', async () => {
    const unread = {
      name: 'stor.csv',
      size: 20_000_000,
      arrayBuffer: () => Promise.reject(new Error('read')),
    };
    expect(await readFile(unread)).toEqual({ ok: false, name: 'stor.csv', code: 'too-large' });
  });

  test('of GeoJSON is read as it is', async () => {
    const json = { type: 'FeatureCollection', features: [] };
    expect(await readFile(file(JSON.stringify(json), 'p.geojson'))).toMatchObject({
      content: { kind: 'geojson', json },
    });
  });
});
