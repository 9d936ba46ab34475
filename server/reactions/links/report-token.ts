import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { RowKey } from '../outbox.ts';

const content = z.tuple([z.string(), z.int(), z.int()]);

/** The addresses at which a provider reports that a message arrived: each names its outbox row and is signed. */
export function reportTokens(key: Buffer) {
  const sign = (text: string): Buffer => createHmac('sha256', key).update(text).digest().subarray(0, 16);
  return {
    make({ organisation, seq, position }: RowKey): string {
      const text = Buffer.from(JSON.stringify([organisation, seq, position])).toString('base64url');
      return `${text}.${sign(text).toString('base64url')}`;
    },

    /** The row that a token names; null where we did not make it. */
    read(token: string): RowKey | null {
      const [text = '', signature = ''] = token.split('.');
      const given = Buffer.from(signature, 'base64url');
      const expected = sign(text);
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
      const [organisation, seq, position] = content.parse(
        JSON.parse(Buffer.from(text, 'base64url').toString('utf8')),
      );
      return { organisation, seq, position };
    },
  };
}
