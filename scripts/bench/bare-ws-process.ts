/** What the live side is compared with besides socket.io: one `ws` server as its manual shows it, which sends each event to each client. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';

const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (chunk: string) => (body += chunk));
  request.on('end', () => {
    const text = JSON.stringify(['event', (JSON.parse(body) as { event: object }).event]);
    for (const client of sockets.clients) client.send(text);
    response.writeHead(201, { 'content-type': 'application/json', 'content-length': '2' }).end('{}');
  });
});
const sockets = new WebSocketServer({ server });
sockets.on('connection', (client) => client.send('welcome'));

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`bare-ws ready http://127.0.0.1:${port}\n`);
});
process.on('SIGTERM', () => process.exit(0));
