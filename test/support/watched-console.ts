import { afterAll } from 'vitest';
import { ApiClient } from './console.ts';
import { freshConsole } from './fresh-console.ts';
import type { FreshConsole } from './fresh-console.ts';

type Watched = {
  readonly vaka: FreshConsole;
  /** On duty. */
  readonly tib: ApiClient;
  /** Reads what everybody may read, and writes nothing. */
  readonly observer: ApiClient;
};

/** A console for the tests of a file, with two who are signed in; awaited at the head of the file, and taken away after them. */
export async function watchedConsole(): Promise<Watched> {
  const vaka = await freshConsole();
  afterAll(async () => await vaka.dispose());
  const [tib, observer] = await Promise.all([
    ApiClient.signIn(vaka.address, 'tib'),
    ApiClient.signIn(vaka.address, 'lasare'),
  ]);
  return { vaka, tib, observer };
}
