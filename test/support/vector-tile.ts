import { Buffer } from 'node:buffer';

/** A Mapbox vector tile (version 2) with one layer that holds one square over the whole tile, without properties. */
export function squareTile(layer: string): Buffer {
  const extent = 4_096;
  // MoveTo (0, 0); LineTo right, down, left; ClosePath. Numbers are zigzag differences.
  const zigzag = (value: number): number => (value << 1) ^ (value >> 31);
  const geometry = [9, 0, 0, 26, zigzag(extent), 0, 0, zigzag(extent), zigzag(-extent), 0, 15];
  const polygon = 3;
  const feature = Buffer.concat([field(3, polygon), bytes(4, Buffer.concat(geometry.map(varint)))]);
  return bytes(
    3,
    Buffer.concat([field(15, 2), bytes(1, Buffer.from(layer)), bytes(2, feature), field(5, extent)]),
  );
}

function field(number: number, value: number): Buffer {
  return Buffer.concat([varint(number << 3), varint(value)]);
}

function bytes(number: number, content: Buffer): Buffer {
  return Buffer.concat([varint((number << 3) | 2), varint(content.length), content]);
}

function varint(value: number): Buffer {
  const parts: number[] = [];
  let rest = value >>> 0;
  while (rest > 127) {
    parts.push((rest & 127) | 128);
    rest >>>= 7;
  }
  return Buffer.from([...parts, rest]);
}
