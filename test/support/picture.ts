import { hash } from 'node:crypto';

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** A JPEG by its form, of about so many bytes; `exif` as a camera would write it. Pixels are of no use. */
export function picture(bytes: number, exif = ''): Buffer {
  const filling = Buffer.alloc(bytes, 0x5a);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\u0001\u0001')),
    ...(exif === '' ? [] : [segment(0xe1, Buffer.from(`Exif\0\0${exif}`))]),
    segment(0xc0, Buffer.from([8, 0x04, 0xb0, 0x06, 0x40, 1, 1, 0x11, 0])),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    filling,
    Buffer.from([0xff, 0xd9]),
  ]);
}

/** What a sender says of a file. */
export function announced(file: Buffer, type = 'image/jpeg'): { readonly [name: string]: string } {
  return {
    'content-type': 'application/octet-stream',
    'x-attachment-size': String(file.length),
    'x-attachment-type': type,
    'x-attachment-sha256': hash('sha256', file),
  };
}
