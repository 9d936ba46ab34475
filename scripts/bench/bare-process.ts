/**
 * What Vaka is compared with: fastify, pg and socket.io as their manuals show them, with the same pool and the same PostgreSQL
 * (fsync on). No session, no check, no log, no sealing, no batches.
 */
import Fastify from 'fastify';
import pg from 'pg';
import { Server } from 'socket.io';

const pool = new pg.Pool({ connectionString: process.env['BENCH_DATABASE_URL'], max: 20 });
await pool.query(
  'create table if not exists note (seq bigint generated always as identity primary key, id uuid not null, body jsonb not null)',
);

type Command = { readonly id: string; readonly data: object };

const app = Fastify({ logger: false });
const io = new Server(app.server, {
  transports: ['websocket'],
  serveClient: false,
  perMessageDeflate: false,
});

const statement = 'insert into note (id, body) values ($1, $2) returning seq';

async function insert({ id, data }: Command): Promise<{ seq: string }> {
  const { rows } = await pool.query<{ seq: string }>(statement, [id, data]);
  return rows[0] ?? { seq: '' };
}

/** The same with a prepared statement, which few write. */
async function insertPrepared({ id, data }: Command): Promise<{ seq: string }> {
  const query = { name: 'insert-note', text: statement, values: [id, data] };
  const { rows } = await pool.query<{ seq: string }>(query);
  return rows[0] ?? { seq: '' };
}

app.post<{ Body: Command }>('/insert-prepared', async (request, reply) =>
  reply.code(201).send(await insertPrepared(request.body)),
);

app.post<{ Body: Command }>('/insert', async (request, reply) =>
  reply.code(201).send(await insert(request.body)),
);

app.post<{ Body: Command }>('/insert-and-emit', async (request, reply) => {
  const row = await insert(request.body);
  io.emit('event', { ...row, ...request.body });
  return reply.code(201).send(row);
});

/** Emits what it is given, without recording it. */
app.post<{ Body: { readonly event: object } }>('/emit', async (request, reply) => {
  io.emit('event', request.body.event);
  return await reply.code(201).send({});
});

/** The same with a batch, as a console's followers get it. */
app.post<{ Body: object }>('/emit-batch', async (request, reply) => {
  io.emit('events', request.body);
  return await reply.code(201).send({});
});

/** A whole log the obvious way; only where the database is a console's. */
app.get('/events', async () => {
  const { rows } = await pool.query('select * from event order by organisation, seq');
  return rows;
});

const address = await app.listen({ host: '127.0.0.1', port: 0 });
process.on('SIGTERM', () => process.exit(0));
process.stdout.write(`bare ready ${address}\n`);
