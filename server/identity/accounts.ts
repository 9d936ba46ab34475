import type { Pool } from 'pg';
import type { Role } from '#shared/authorization/roles.ts';
import { newId } from '../event-log/random.ts';
import { accountColumns, accountOfRow, type Account, type AccountRow } from './account.ts';
import { notifyAccountChanged } from './identity-channel.ts';
import { hashPassword } from './password.ts';

export type NewAccount = {
  readonly organisation: string;
  readonly username: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly department?: string | null;
  readonly safetyPoint?: string | null;
  /** null: the account cannot sign in with a password. */
  readonly passwordHash: string | null;
  readonly example?: boolean;
};

/** An account with the hash that its password is checked against. */
export type Credentials = { readonly account: Account; readonly passwordHash: string | null };

export type Accounts = ReturnType<typeof openAccounts>;

/** Usernames are kept in lower case. `exampleAccounts: false` (production) makes the example accounts not exist. */
export function openAccounts(pool: Pool, { exampleAccounts }: { readonly exampleAccounts: boolean }) {
  const visible = exampleAccounts ? 'true' : 'not example';
  return {
    async find(organisation: string, username: string): Promise<Account | null> {
      return (await this.credentials(organisation, username))?.account ?? null;
    },

    /** Null where there is no such account or it is disabled. */
    async credentials(organisation: string, username: string): Promise<Credentials | null> {
      const { rows } = await pool.query<AccountRow & { password_hash: string | null }>(
        `select ${accountColumns}, password_hash from account
         where organisation = $1 and username = $2 and disabled_at is null and ${visible}`,
        [organisation, username.toLowerCase()],
      );
      const row = rows[0];
      return row === undefined ? null : { account: accountOfRow(row), passwordHash: row.password_hash };
    },

    /** An account by its id, also one that is disabled or has ended. */
    async byId(organisation: string, id: string): Promise<Account | null> {
      const { rows } = await pool.query<AccountRow>(
        `select ${accountColumns} from account where organisation = $1 and id = $2 and ${visible}`,
        [organisation, id],
      );
      return rows[0] === undefined ? null : accountOfRow(rows[0]);
    },

    /** All accounts of an organisation, the disabled ones too, by username. */
    async list(organisation: string): Promise<Account[]> {
      const { rows } = await pool.query<AccountRow>(
        `select ${accountColumns} from account where organisation = $1 order by username`,
        [organisation],
      );
      return rows.map(accountOfRow);
    },

    /** Makes an account; null where the organisation already has one of that username. */
    async add(account: NewAccount): Promise<Account | null> {
      const { rows } = await pool.query<AccountRow>(
        `insert into account (id, organisation, username, display_name, roles, department, safety_point, password_hash, example)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (organisation, username) do nothing
         returning ${accountColumns}`,
        [
          newId(),
          account.organisation,
          account.username.toLowerCase(),
          account.name,
          account.roles,
          account.department ?? null,
          account.safetyPoint ?? null,
          account.passwordHash,
          account.example ?? false,
        ],
      );
      const row = rows[0];
      return row === undefined ? null : accountOfRow(row);
    },

    /** Sets a new password and ends every session of the account; false where there is no such account. */
    async setPassword(organisation: string, username: string, password: string): Promise<boolean> {
      const hash = await hashPassword(password);
      const { rows } = await pool.query<{ id: string }>(
        `update account set password_hash = $3, example = false where organisation = $1 and username = $2 returning id`,
        [organisation, username.toLowerCase(), hash],
      );
      return await endSessionsOf(rows[0]?.id);
    },

    /** Shuts an account out, or lets it in again; its sessions end at once. False where there is no such account. */
    async setDisabled(organisation: string, username: string, disabled: boolean): Promise<boolean> {
      const { rows } = await pool.query<{ id: string }>(
        `update account set disabled_at = case when $3 then coalesce(disabled_at, now()) end
         where organisation = $1 and username = $2 returning id`,
        [organisation, username.toLowerCase(), disabled],
      );
      return await endSessionsOf(rows[0]?.id);
    },
  };

  async function endSessionsOf(account: string | undefined): Promise<boolean> {
    if (account === undefined) return false;
    await pool.query('delete from session where account = $1', [account]);
    await notifyAccountChanged(pool, account);
    return true;
  }
}
