import { randomFillSync, randomUUIDv7 } from 'node:crypto';

const pool = Buffer.alloc(8192);
let used = pool.length;

function randomBytes(count: number): Buffer {
  if (used + count > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += count;
  return pool.subarray(used - count, used);
}

/** 16 random bytes, base64url: the salt of one part of an event. */
export function newSalt(): string {
  return randomBytes(16).toString('base64url');
}

/** A UUIDv7 (RFC 9562): ids made in the same process sort by time to the millisecond. */
export function newId(): string {
  return randomUUIDv7();
}
