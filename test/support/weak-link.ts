import { createServer, request } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/**
 * `up`: everything passes. `down`: connections are cut and refused. `unavailable`: what is asked over HTTP is answered 503, and
 * there is no socket. `silent`: what is asked is taken and never answered (a network in name only).
 */
export type LinkState = 'up' | 'down' | 'unavailable' | 'silent';

export type WeakLink = {
  readonly address: string;
  state: LinkState;
  /** Says what an answer of a path is instead of the console's; null: the console's. */
  rewrite: ((path: string, body: string) => string) | null;
  /** The paths asked for since it was last emptied, `ws` for a socket. */
  readonly asked: string[];
  /** What has come from the browser, since it was last set to 0. */
  bytes: number;
  set(state: LinkState): void;
  close(): Promise<void>;
};

/** A network between a browser and a console, which can be cut, silenced and overloaded. */
export async function openWeakLink(console: string): Promise<WeakLink> {
  const target = new URL(console);
  const sockets = new Set<Socket>();
  const server = createServer((asked, answer) => pass(link, target, asked, answer));
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('data', (part: Buffer) => {
      link.bytes += part.length;
    });
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
    if (link.state === 'down') socket.destroy();
  });
  server.on('upgrade', (asked, socket, head) => {
    link.asked.push('ws');
    const client = socket as Socket;
    if (link.state !== 'up') {
      if (link.state !== 'silent') client.destroy();
      return;
    }
    const onward = connect(Number(target.port), target.hostname, () => {
      const lines = Array.from({ length: asked.rawHeaders.length / 2 }, (_, index) => {
        const [name = '', value = ''] = asked.rawHeaders.slice(index * 2, index * 2 + 2);
        return `${name}: ${value}`;
      });
      onward.write([`GET ${asked.url ?? '/'} HTTP/1.1`, ...lines, '', ''].join('\r\n'));
      onward.write(head);
      onward.pipe(client).pipe(onward);
    });
    onward.on('error', () => client.destroy()).on('close', () => client.destroy());
    client.on('close', () => onward.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const cut = (): void => sockets.forEach((socket) => socket.destroy());
  const link: WeakLink = {
    address: `http://127.0.0.1:${port}`,
    state: 'up',
    rewrite: null,
    asked: [],
    bytes: 0,
    set(state) {
      link.state = state;
      if (state !== 'up') cut();
    },
    close: () => closed(server, cut),
  };
  return link;
}

function pass(link: WeakLink, target: URL, asked: IncomingMessage, answer: ServerResponse): void {
  const path = asked.url ?? '/';
  link.asked.push(path);
  if (link.state === 'silent') return;
  if (link.state === 'unavailable') {
    answer.writeHead(503).end();
    return;
  }
  const { method = 'GET' } = asked;
  // What is to be rewritten is asked for whole and as plain text.
  const { 'if-none-match': _known, ...rest } = asked.headers;
  const headers = link.rewrite === null ? asked.headers : { ...rest, 'accept-encoding': 'identity' };
  const options = { hostname: target.hostname, port: target.port, path, method, headers };
  const onward = request(options, (answered) => {
    const { rewrite } = link;
    const { statusCode = 502 } = answered;
    if (rewrite === null || statusCode !== 200) {
      answer.writeHead(statusCode, answered.rawHeaders);
      answered.pipe(answer);
      return;
    }
    const parts: Buffer[] = [];
    answered.on('data', (part: Buffer) => parts.push(part));
    answered.on('end', () => {
      const whole = Buffer.concat(parts);
      const text = /text|json/.test(answered.headers['content-type'] ?? '');
      const body = text ? Buffer.from(rewrite(path, whole.toString('utf8'))) : whole;
      const {
        etag: _etag,
        'content-length': _length,
        'transfer-encoding': _encoding,
        ...kept
      } = answered.headers;
      answer.writeHead(statusCode, kept).end(body);
    });
  });
  onward.on('error', () => answer.destroy());
  asked.pipe(onward);
}

function closed(server: Server, cut: () => void): Promise<void> {
  cut();
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
