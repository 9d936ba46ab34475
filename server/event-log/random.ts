import { randomFillSync, randomUUIDv7 } from 'node:crypto';

const pool = Buffer.alloc(8192);
let used = pool.length;

/** Where so many unused ones begin in the pool. */
function take(count: number): number {
  if (used + count > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += count;
  return used - count;
}

/** 16 random bytes, base64url: the salt of one part of an event. */
export function newSalt(): string {
  const start = take(16);
  return pool.toString('base64url', start, start + 16);
}

/**
 * A UUIDv7 (RFC 9562): ids made in the same process sort by time to the millisecond. The engine puts one together of parts and leaves them
 * so, and writes JSON with such a text in it three times as slowly; in lower case it is a text of one piece, and says the same.
 */
export function newId(): string {
  return randomUUIDv7().toLowerCase();
}
