import type { Digest } from '../kernel/hash-chain.ts';

/**
 * Lowercase hex SHA-256 (FIPS 180-4) of a text's UTF-8 bytes, computed here and at once: WebCrypto's answers only later, and a hundred
 * thousand events ask three times each. Where the runtime has a digest of its own (node:crypto), that is faster.
 */
export const sha256: Digest = (text) => {
  const blocks = padded(text);
  const hash = Uint32Array.from(initial);
  const words = new Int32Array(64);
  for (let start = 0; start < blocks.byteLength; start += 64) addBlock(hash, blocks, start, words);
  let hex = '';
  for (const word of hash) hex += word.toString(16).padStart(8, '0');
  return hex;
};

/** The text's bytes, a one bit, zeros, and the length in bits: whole blocks of 64 bytes. */
function padded(text: string): DataView {
  const bytes = utf8(text);
  const blocks = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  blocks.set(bytes);
  blocks[bytes.length] = 0x80;
  const view = new DataView(blocks.buffer);
  view.setBigUint64(blocks.length - 8, BigInt(bytes.length) * 8n);
  return view;
}

/** UTF-8 without TextEncoder, which is no part of the language. A lone surrogate has no bytes; canonical JSON never holds one. */
function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let size = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.codePointAt(index) ?? 0;
    if (code > 0xffff) index += 1;
    if (code < 0x80) {
      bytes[size++] = code;
      continue;
    }
    if (code < 0x800) bytes[size++] = 0xc0 | (code >> 6);
    else {
      if (code < 0x10000) bytes[size++] = 0xe0 | (code >> 12);
      else {
        bytes[size++] = 0xf0 | (code >> 18);
        bytes[size++] = 0x80 | ((code >> 12) & 0x3f);
      }
      bytes[size++] = 0x80 | ((code >> 6) & 0x3f);
    }
    bytes[size++] = 0x80 | (code & 0x3f);
  }
  return bytes.subarray(0, size);
}

/** FIPS 180-4, 6.2.2: the message schedule, 64 rounds, and the sums. */
function addBlock(hash: Uint32Array, blocks: DataView, start: number, words: Int32Array): void {
  for (let index = 0; index < 16; index += 1) words[index] = blocks.getInt32(start + index * 4);
  for (let index = 16; index < 64; index += 1) {
    const early = words[index - 15] ?? 0;
    const late = words[index - 2] ?? 0;
    const small0 = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const small1 = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    words[index] = ((words[index - 16] ?? 0) + small0 + (words[index - 7] ?? 0) + small1) | 0;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
  for (let index = 0; index < 64; index += 1) {
    const big1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const first = (h + big1 + ((e & f) ^ (~e & g)) + (constants[index] ?? 0) + (words[index] ?? 0)) | 0;
    const big0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const second = (big0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) hash[index] = (hash[index] ?? 0) + word;
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

/** The first 32 bits of the fractions of the square roots of the first 8 primes, and of the cube roots of the first 64. */
const initial = fractions(8, Math.sqrt);
const constants = fractions(64, Math.cbrt);

function fractions(count: number, root: (prime: number) => number): Int32Array {
  const found = new Int32Array(count);
  for (let prime = 2, index = 0; index < count; prime += 1) {
    let divisor = 2;
    while (divisor * divisor <= prime && prime % divisor !== 0) divisor += 1;
    if (divisor * divisor <= prime) continue;
    found[index] = (root(prime) % 1) * 2 ** 32;
    index += 1;
  }
  return found;
}
