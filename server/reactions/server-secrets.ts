import type { Pool } from 'pg';
import webPush from 'web-push';
import { z } from 'zod';

const vapidKeys = z.object({ publicKey: z.string(), privateKey: z.string() });
export type VapidKeys = z.output<typeof vapidKeys>;

/** The keys by which push services know this console, made at the first start; of several nodes that make them, all get the same. */
export async function openVapidKeys(pool: Pool): Promise<VapidKeys> {
  const name = 'vapid';
  const read = async () => {
    const { rows } = await pool.query<{ value: string }>('select value from server_secret where name = $1', [
      name,
    ]);
    return rows[0] === undefined ? null : vapidKeys.parse(JSON.parse(rows[0].value));
  };
  const known = await read();
  if (known !== null) return known;
  await pool.query('insert into server_secret (name, value) values ($1, $2) on conflict do nothing', [
    name,
    JSON.stringify(webPush.generateVAPIDKeys()),
  ]);
  const made = await read();
  if (made === null) throw new Error('the keys for push were not kept');
  return made;
}
