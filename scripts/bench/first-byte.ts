import { get } from 'node:http';

/** Milliseconds from asking, on a connection of its own, to the first byte of the body and to its last. */
export function timeOfBody(
  url: URL,
  headers: { readonly [name: string]: string },
): Promise<{ readonly first: number; readonly last: number; readonly bytes: number }> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const request = get(url, { headers, agent: false }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url.pathname} answered ${response.statusCode}`));
      let first = 0;
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        if (bytes === 0) first = performance.now() - started;
        bytes += chunk.length;
      });
      response.on('end', () => resolve({ first, last: performance.now() - started, bytes }));
      response.on('error', reject);
    });
    request.on('error', reject);
  });
}
