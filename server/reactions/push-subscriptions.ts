import type { Pool } from 'pg';
import { coalesced } from './coalesce.ts';
import type { PushSubscription } from './channels/web-push.ts';

/** Whose browsers are meant: an account's, or those of everybody with a role. */
export type PushAudience = {
  readonly organisation: string;
  readonly account: string | null;
  readonly role: string | null;
};

/** An account's newest browsers count. */
const mostPerAccount = 20;

export type PushSubscriptions = ReturnType<typeof openPushSubscriptions>;

/** `exampleAccounts: false` (production) makes the example accounts not exist. */
export function openPushSubscriptions(
  pool: Pool,
  { exampleAccounts }: { readonly exampleAccounts: boolean },
) {
  const visible = exampleAccounts ? 'true' : 'not account.example';
  const find = coalesced(async (audiences: readonly PushAudience[]) => {
    const { rows } = await pool.query<{ nth: number; endpoint: string; p256dh: string; auth: string }>({
      name: 'push-audience',
      text: `select nth::integer, endpoint, p256dh, auth
        from unnest($1::text[], $2::text[], $3::text[]) with ordinality as asked (organisation, account, role, nth)
        join account on account.organisation = asked.organisation and account.disabled_at is null and ${visible}
          and case when asked.account is null then asked.role = any (account.roles) else account.id::text = asked.account end
        join push_subscription on push_subscription.account = account.id`,
      values: [
        audiences.map(({ organisation }) => organisation),
        audiences.map(({ account }) => account),
        audiences.map(({ role }) => role),
      ],
    });
    const byAudience = Map.groupBy(rows, ({ nth }) => nth);
    return audiences.map((_, index): readonly PushSubscription[] =>
      (byAudience.get(index + 1) ?? []).map(({ endpoint, p256dh, auth }) => ({
        endpoint,
        keys: { p256dh, auth },
      })),
    );
  });

  return {
    /** The browsers of an audience; none where it names neither account nor role. */
    find: (audience: PushAudience): Promise<readonly PushSubscription[]> => find(audience),

    /** Keeps a browser for an account; one that another account used before is this one's now. */
    async add(account: string, { endpoint, keys }: PushSubscription): Promise<void> {
      await pool.query(
        `insert into push_subscription (endpoint, account, p256dh, auth) values ($1, $2, $3, $4)
         on conflict (endpoint) do update set account = excluded.account, p256dh = excluded.p256dh, auth = excluded.auth,
           created_at = now()`,
        [endpoint, account, keys.p256dh, keys.auth],
      );
      await pool.query(
        `delete from push_subscription where account = $1 and endpoint not in (
           select endpoint from push_subscription where account = $1 order by created_at desc limit ${mostPerAccount})`,
        [account],
      );
    },

    /** Forgets an account's browser. */
    async remove(account: string, endpoint: string): Promise<void> {
      await pool.query('delete from push_subscription where account = $1 and endpoint = $2', [
        account,
        endpoint,
      ]);
    },

    /** Forgets a browser that its push service no longer knows. */
    async gone(endpoint: string): Promise<void> {
      await pool.query('delete from push_subscription where endpoint = $1', [endpoint]);
    },
  };
}
