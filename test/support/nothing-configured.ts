import { environmentSchema } from '../../server/config/environment.ts';

/**
 * Every variable that a console reads, as not set. A console of a test or a measurement begins with these: what the shell or a `.env`
 * names may be a database in use, which it would fill with examples.
 */
export const nothingConfigured: { readonly [name: string]: string } = Object.fromEntries(
  Object.keys(environmentSchema.shape).map((name) => [name, '']),
);
