import { message } from '#shared/language/message.ts';
import { number } from './format.ts';

/** "430 kB", "1,3 MB": a number of bytes in decimal units, never less than 1 kB. */
export function byteSize(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1_000));
  return kilobytes < 1_000
    ? message('byte-size.kilobytes', { count: number(kilobytes) })
    : message('byte-size.megabytes', { count: number(Math.round(bytes / 100_000) / 10) });
}
