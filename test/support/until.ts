import { expect } from 'vitest';

/** What `read` answers, asked again until it is as expected, or the patience of vitest.config.ts has gone: `await until(() => …).toBe(…)`. */
export const until = <Value>(read: () => Value | Promise<Value>) => expect.poll(read);
