import { createServer } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export type ReceivedRequest = {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly form: URLSearchParams;
};

/** A status to answer with, nothing at all, or the connection cut once the request has come. */
export type HttpVerdict = number | 'keep-silent' | 'hang-up';

export type HttpProvider = {
  readonly url: string;
  readonly received: ReceivedRequest[];
  close(): Promise<void>;
};

/** A real HTTP server on loopback that stands for a provider of SMS or a push service. `nth`: 1 for the first request. */
export async function startHttpProvider(
  verdict: (request: ReceivedRequest, nth: number) => HttpVerdict | Promise<HttpVerdict> = () => 200,
): Promise<HttpProvider> {
  const received: ReceivedRequest[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts);
      const form = new URLSearchParams(body.toString('utf8'));
      const got = { path: request.url ?? '', headers: request.headers, body, form };
      received.push(got);
      void Promise.resolve(verdict(got, received.length)).then((judged) => {
        if (judged === 'hang-up') request.socket.destroy();
        else if (judged !== 'keep-silent') {
          response.writeHead(judged, { 'content-type': 'application/json' }).end('{"status":"created"}');
        }
      });
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
