import { expect } from 'vitest';

/** What `read` answers, asked again until it is as expected or 40 s have gone: `await until(() => …).toBe(…)`. */
export const until = <Value>(read: () => Value | Promise<Value>) => expect.poll(read, { timeout: 40_000 });
