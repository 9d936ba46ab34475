import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { cleanImage as clean } from '#shared/photograph/clean-image.ts';

/** What is kept of a file, as a Buffer. */
function cleanImage(given: Buffer) {
  const image = clean(new Uint8Array(given));
  return image === null ? null : { ...image, bytes: Buffer.from(image.bytes) };
}

/** What a camera writes beside the picture; none of it may be kept. */
const position = 'GPS 59.2243 N 18.1964 E, tagen av ägaren';

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

const frame = Buffer.from([8, 0x04, 0xb0, 0x06, 0x40, 1, 1, 0x11, 0]);
const scan = Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]);

function jpeg(...extra: readonly Buffer[]): Buffer {
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\u0001\u0001')),
    ...extra,
    segment(0xc0, frame),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    scan,
    Buffer.from([0xff, 0xd9]),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8, `\0\0\0\0${type}`, 'latin1');
  head.writeUInt32BE(content.length, 0);
  return Buffer.concat([head, content, Buffer.alloc(4)]);
}

function png(...extra: readonly Buffer[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(4, 0);
  header.writeUInt32BE(3, 4);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...extra,
    chunk('IDAT', deflateSync(Buffer.alloc(15))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function webpChunk(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8, type, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}

function webp(flags: number, ...extra: readonly Buffer[]): Buffer {
  const canvas = Buffer.from([flags, 0, 0, 0, 15, 0, 0, 11, 0, 0]);
  const picture = Buffer.from([0, 0, 0, 0x9d, 0x01, 0x2a, 16, 0, 12, 0, 7]);
  const body = Buffer.concat([
    Buffer.from('WEBP'),
    webpChunk('VP8X', canvas),
    webpChunk('VP8 ', picture),
    ...extra,
  ]);
  const head = Buffer.alloc(8, 'RIFF', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

describe('a JPEG', () => {
  test('is kept as it is where it is the picture alone', () => {
    expect(cleanImage(jpeg())).toEqual({
      bytes: jpeg(),
      mediaType: 'image/jpeg',
      width: 1_600,
      height: 1_200,
    });
  });

  test('loses position, owner, comments, further pictures and what follows its end', () => {
    const given = Buffer.concat([
      jpeg(
        segment(0xe1, Buffer.from(`Exif\0\0${position}`)),
        segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${position}`)),
        segment(0xe2, Buffer.from(`MPF\0${position}`)),
        segment(0xed, Buffer.from(`Photoshop 3.0\0${position}`)),
        segment(0xfe, Buffer.from(position)),
      ),
      Buffer.from(position),
    ]);
    expect(cleanImage(given)?.bytes).toEqual(jpeg());
  });

  test('keeps its colour profile', () => {
    const given = jpeg(segment(0xe2, Buffer.from('ICC_PROFILE\0\u0001\u0001sRGB')));
    expect(cleanImage(given)?.bytes).toEqual(given);
  });

  test('that is cut off anywhere is none', () => {
    const whole = jpeg();
    for (let length = 0; length < whole.length; length += 1)
      expect(cleanImage(whole.subarray(0, length)), `${length}`).toBeNull();
  });
});

describe('a PNG', () => {
  test('loses EXIF, texts, times and what follows its end', () => {
    const given = Buffer.concat([
      png(
        chunk('eXIf', Buffer.from(position)),
        chunk('tEXt', Buffer.from(`Comment\0${position}`)),
        chunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0${position}`)),
        chunk('tIME', Buffer.alloc(7)),
      ),
      Buffer.from(position),
    ]);
    expect(cleanImage(given)).toEqual({ bytes: png(), mediaType: 'image/png', width: 4, height: 3 });
  });

  test('that is cut off anywhere is none', () => {
    const whole = png();
    for (let length = 0; length < whole.length; length += 1)
      expect(cleanImage(whole.subarray(0, length)), `${length}`).toBeNull();
  });
});

describe('a WebP', () => {
  test('loses EXIF and XMP, and no longer says that it has them', () => {
    const given = webp(
      0x0c,
      webpChunk('EXIF', Buffer.from(position)),
      webpChunk('XMP ', Buffer.from(position)),
      webpChunk('what', Buffer.from(position)),
    );
    expect(cleanImage(given)).toEqual({ bytes: webp(0), mediaType: 'image/webp', width: 16, height: 12 });
  });

  test('that is cut off or moves is none', () => {
    const whole = webp(0);
    for (let length = 0; length < whole.length; length += 1)
      expect(cleanImage(whole.subarray(0, length)), `${length}`).toBeNull();
    expect(cleanImage(webp(0x02))).toBeNull();
  });
});

test('what is no picture, and a picture that says it is far too large, are refused', () => {
  expect(cleanImage(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'))).toBeNull();
  expect(cleanImage(Buffer.from('GIF89a\u0001\u0000\u0001\u0000'))).toBeNull();
  const vast = png();
  vast.writeUInt32BE(19_000, 16);
  vast.writeUInt32BE(19_000, 20);
  expect(cleanImage(vast)).toBeNull();
});
