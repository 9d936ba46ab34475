/** What the residents' page is compared with: one route of fastify that sends the same compressed bytes, and does nothing else. */
import { readFile } from 'node:fs/promises';
import Fastify from 'fastify';

const bytes = await readFile(process.env['BENCH_PAGE'] ?? '');
const app = Fastify({ logger: false });

app.get('/page', (_request, reply) =>
  reply.type('text/html; charset=utf-8').header('content-encoding', 'br').send(bytes),
);

const address = await app.listen({ host: '127.0.0.1', port: 0 });
process.on('SIGTERM', () => process.exit(0));
process.stdout.write(`bare-page ready ${address}\n`);
