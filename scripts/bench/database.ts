import pg from 'pg';

/** Bytes of its write-ahead log, 8 million at a time: with 1 GB a checkpoint is due after half of it. */
const worn = { times: 140, bytes: 8_000_000 };

/**
 * Makes a new PostgreSQL like one that has run for a day: the files of its write-ahead log are there and are written again. A new one makes
 * one of 16 MB for every ten thousand commands, and all who wait for it then wait 20 ms longer.
 */
export async function wearIn(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (let time = 0; time < worn.times; time += 1)
    await client.query("select pg_logical_emit_message(false, 'vaka', repeat('x', $1))", [worn.bytes]);
  await client.query('checkpoint');
  await client.end();
}

/** Makes an empty database on the server of a connection URL; answers its URL. */
export async function createDatabase(url: string, name: string): Promise<string> {
  await onServer(url, `create database ${name} template template0`);
  // A socket's URL has no host, which `URL` would refuse.
  return url.replace(/^(\w+:\/\/[^/]*\/)[^?]*/, `$1${name}`);
}

/** Takes it away, with all who are connected: what the server has to tidy up of it would slow down what is measured after it. */
export async function dropDatabase(url: string, name: string): Promise<void> {
  await onServer(url, `drop database ${name} with (force)`);
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}
