import type { Pool } from 'pg';

/** From how many failures in a row a key is made to wait, and for how long after each further one. */
const allowed = { account: 5, address: 30 } as const;
const pauseSeconds = 60;
/** Failures are forgotten when none has come for so long. */
const memoryMinutes = 15;

export type FailureKey = { readonly kind: keyof typeof allowed; readonly id: string };

export type SignInFailures = ReturnType<typeof openSignInFailures>;

/**
 * The count of failed sign-ins, kept in the database: it survives a restart, and all nodes share it. No configuration
 * lifts it. A guesser gets five tries at an account and then one a minute; from one address thirty.
 */
export function openSignInFailures(pool: Pool) {
  const text = (key: FailureKey) => `${key.kind}:${key.id}`;
  return {
    /** Whole seconds until any of the keys may be tried again; 0 when now. */
    async secondsToWait(keys: readonly FailureKey[]): Promise<number> {
      const { rows } = await pool.query<{ seconds: number | null }>(
        `select ceil(extract(epoch from max(blocked_until) - now()))::int as seconds
         from sign_in_failure where key = any($1::text[]) and blocked_until > now()`,
        [keys.map(text)],
      );
      return Math.max(0, rows[0]?.seconds ?? 0);
    },

    async record(keys: readonly FailureKey[]): Promise<void> {
      await pool.query(
        `insert into sign_in_failure as f (key, failures, last_at)
         select key, 1, now() from unnest($1::text[]) as k (key) order by key
         on conflict (key) do update set
           failures = case when f.last_at < now() - make_interval(mins => ${memoryMinutes}) then 1 else f.failures + 1 end,
           last_at = now()`,
        [keys.map(text)],
      );
      await pool.query(
        `update sign_in_failure as f set blocked_until = now() + make_interval(secs => ${pauseSeconds})
         from unnest($1::text[], $2::int[]) as k (key, allowed)
         where f.key = k.key and f.failures >= k.allowed`,
        [keys.map(text), keys.map((key) => allowed[key.kind])],
      );
    },

    /** After a success the account's failures are forgotten; the address's are not, since it may be guessing at others. */
    async forget(key: FailureKey): Promise<void> {
      await pool.query('delete from sign_in_failure where key = $1', [text(key)]);
    },

    async sweep(): Promise<void> {
      await pool.query(`delete from sign_in_failure where last_at < now() - interval '1 day'`);
    },
  };
}
