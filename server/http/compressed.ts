import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Less than this is not worth compressing. */
export const worthCompressing = 1_024;

export type Encoding = 'br' | 'gzip';

/** The best compression that a client can read, by its Accept-Encoding; null for none. */
export function acceptedEncoding(header: string | string[] | undefined): Encoding | null {
  const offered = String(header ?? '')
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(';')[0]);
  return (['br', 'gzip'] as const).find((encoding) => offered.includes(encoding)) ?? null;
}

/** Compressed off the main thread; quality 6 is near the smallest and a tenth of its work. */
export function compress(bytes: Buffer, encoding: Encoding): Promise<Buffer> {
  return encoding === 'br'
    ? compressBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } })
    : compressGzip(bytes, { level: 7 });
}
