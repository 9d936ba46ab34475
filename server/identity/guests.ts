/**
 * Phones that join a safety point by a QR code: the codes, and the accounts of those who joined.
 *
 * Invariants: a code's token is known only by its SHA-256; it is used once, which the database decides; it lasts 15 minutes and
 * can be taken back. A guest has no password, reads and reports one point, and ends at a set time or when it is disconnected.
 */
import { hash } from 'node:crypto';
import type { Pool } from 'pg';
import { joinCodeMinutes, mostWaitingCodes } from '#shared/point-device/state.ts';
import type { GuestRole } from '#shared/point-device/state.ts';
import { newId } from '../event-log/random.ts';
import { accountColumns, accountOfRow, type Account, type AccountRow } from './account.ts';
import { notifyAccountChanged } from './identity-channel.ts';
import { hashToken, newToken } from './session.ts';

export type NewCode = {
  readonly organisation: string;
  readonly safetyPoint: string;
  readonly role: GuestRole;
  readonly hours: number;
  /** The account of whoever shows it. */
  readonly madeBy: string;
};

/** A code that waits to be used. */
export type WaitingCode = { readonly id: string; readonly createdAt: string; readonly expiresAt: string };

/** A phone that has joined and neither ended nor been disconnected. */
export type JoinedDevice = {
  readonly device: string;
  readonly name: string;
  readonly function: string;
  readonly joinedAt: string;
  readonly endsAt: string;
  /** When it was last heard of, to the minute. */
  readonly lastSeenAt: string | null;
};

export type JoinRequest = {
  readonly token: string;
  readonly name: string;
  readonly function: string;
  /** What the phone made up for itself, by which it is known when it asks again after a lost answer. */
  readonly attempt?: string;
};

export type JoinAnswer =
  | { readonly kind: 'joined'; readonly account: Account; readonly code: string; readonly madeBy: string }
  | { readonly kind: 'unknown' | 'used' | 'expired' | 'revoked' };

export type Guests = ReturnType<typeof openGuests>;

type JoinedRow = AccountRow & { readonly code: string; readonly made_by: string };

export function openGuests(pool: Pool) {
  /** Why a code let nobody in; the phone that used it, asking again, is let in. */
  async function whyNot(token: Buffer, attempt: Buffer | null): Promise<JoinAnswer> {
    const { rows } = await pool.query<{ used: boolean; revoked: boolean; again: boolean | null }>(
      `select used_at is not null as used, revoked_at is not null as revoked,
         attempt_hash = $2 and used_at > now() - make_interval(mins => ${joinCodeMinutes}) as again
       from join_code where token_hash = $1`,
      [token, attempt],
    );
    const [code] = rows;
    if (code === undefined) return { kind: 'unknown' };
    if (code.used && code.again === true) {
      const joined = await pool.query<JoinedRow>(
        `select ${accountColumns}, code, made_by from account
         join (select id as code, made_by, account as joined from join_code where token_hash = $1) as by_code on joined = account.id
         where disabled_at is null and guest_ends_at > now()`,
        [token],
      );
      if (joined.rows[0] !== undefined) return answerOf(joined.rows[0]);
    }
    if (code.used) return { kind: 'used' };
    return { kind: code.revoked ? 'revoked' : 'expired' };
  }

  return {
    /** Makes a code; its token is answered and not kept. Null where as many as may already wait at the point. */
    async makeCode(code: NewCode): Promise<{ id: string; token: string; expiresAt: string } | null> {
      const token = newToken();
      const { rows } = await pool.query<{ id: string; expires_at: Date }>(
        `insert into join_code (id, token_hash, organisation, safety_point, role, hours, made_by, expires_at)
         select $1, $2, $3, $4, $5, $6, $7, now() + make_interval(mins => ${joinCodeMinutes})
         where (select count(*) from join_code where organisation = $3 and safety_point = $4
           and used_at is null and revoked_at is null and expires_at > now()) < ${mostWaitingCodes}
         returning id, expires_at`,
        [newId(), hashToken(token), code.organisation, code.safetyPoint, code.role, code.hours, code.madeBy],
      );
      const [made] = rows;
      return made === undefined ? null : { id: made.id, token, expiresAt: made.expires_at.toISOString() };
    },

    async waitingCodes(organisation: string, safetyPoint: string): Promise<WaitingCode[]> {
      const { rows } = await pool.query<{ id: string; created_at: Date; expires_at: Date }>(
        `select id, created_at, expires_at from join_code where organisation = $1 and safety_point = $2
         and used_at is null and revoked_at is null and expires_at > now() order by created_at`,
        [organisation, safetyPoint],
      );
      return rows.map((row) => ({
        id: row.id,
        createdAt: row.created_at.toISOString(),
        expiresAt: row.expires_at.toISOString(),
      }));
    },

    /** The point of a code; null where there is no such code. */
    async pointOfCode(organisation: string, id: string): Promise<string | null> {
      const { rows } = await pool.query<{ safety_point: string }>(
        'select safety_point from join_code where organisation = $1 and id = $2',
        [organisation, id],
      );
      return rows[0]?.safety_point ?? null;
    },

    /** Takes a code back; one that has been used stays used. */
    async revokeCode(organisation: string, id: string): Promise<void> {
      await pool.query(
        `update join_code set revoked_at = now()
         where organisation = $1 and id = $2 and used_at is null and revoked_at is null`,
        [organisation, id],
      );
    },

    /** Lets whoever holds a code in, once: the same statement marks it used and makes the account. */
    async join(request: JoinRequest): Promise<JoinAnswer> {
      const token = hashToken(request.token);
      if (token === null) return { kind: 'unknown' };
      const attempt = request.attempt === undefined ? null : hash('sha256', request.attempt, 'buffer');
      const id = newId();
      const { rows } = await pool.query<JoinedRow>(
        `with taken as (
           update join_code set used_at = now(), account = $2, attempt_hash = $6
           where token_hash = $1 and used_at is null and revoked_at is null and expires_at > now()
           returning id as code, organisation, safety_point, role, hours, made_by
         ), guest as (
           insert into account (id, organisation, username, display_name, roles, safety_point,
             guest_function, guest_invited_by, guest_ends_at)
           select $2, organisation, $3, $4, array[role], safety_point, $5, made_by, now() + make_interval(hours => hours)
           from taken returning *
         )
         select ${accountColumns.replaceAll('account.', 'guest.')}, code, made_by
         from guest, (select code, made_by from taken) as by_code`,
        [
          token,
          id,
          `telefon-${id.replaceAll('-', '').slice(-20)}`,
          `${request.name}, ${request.function}`,
          request.function,
          attempt,
        ],
      );
      return rows[0] === undefined ? await whyNot(token, attempt) : answerOf(rows[0]);
    },

    /** Undoes a joining that could not be recorded: the account goes and the code may be used again. */
    async undoJoin(account: string): Promise<void> {
      await pool.query(
        `with freed as (update join_code set used_at = null, attempt_hash = null where account = $1)
         delete from account where id = $1 and guest_ends_at is not null`,
        [account],
      );
    },

    async devices(organisation: string, safetyPoint: string): Promise<JoinedDevice[]> {
      const { rows } = await pool.query<{
        id: string;
        name: string;
        function: string;
        joined: Date;
        ends: Date;
        seen: Date | null;
      }>(
        `select id, left(display_name, -length(guest_function) - 2) as name, guest_function as function,
           created_at as joined, guest_ends_at as ends,
           (select max(last_seen_at) from session where session.account = account.id) as seen
         from account where organisation = $1 and safety_point = $2 and disabled_at is null and guest_ends_at > now()
         order by created_at`,
        [organisation, safetyPoint],
      );
      return rows.map((row) => ({
        device: row.id,
        name: row.name,
        function: row.function,
        joinedAt: row.joined.toISOString(),
        endsAt: row.ends.toISOString(),
        lastSeenAt: row.seen?.toISOString() ?? null,
      }));
    },

    /** The point of a phone that has joined, also of one that is over; null where there is none. */
    async pointOfDevice(organisation: string, device: string): Promise<string | null> {
      const { rows } = await pool.query<{ safety_point: string }>(
        'select safety_point from account where organisation = $1 and id = $2 and guest_ends_at is not null',
        [organisation, device],
      );
      return rows[0]?.safety_point ?? null;
    },

    /** Shuts a phone out: its sessions end at once, on every node, and its sockets with them. */
    async disconnect(organisation: string, device: string): Promise<void> {
      await pool.query(
        `update account set disabled_at = coalesce(disabled_at, now())
         where organisation = $1 and id = $2 and guest_ends_at is not null`,
        [organisation, device],
      );
      await pool.query('delete from session where account = $1', [device]);
      await notifyAccountChanged(pool, device);
    },

    /** Forgets codes that nobody can use any more. */
    async sweep(): Promise<void> {
      await pool.query(`delete from join_code where expires_at < now() - interval '30 days'`);
    },
  };
}

function answerOf(row: JoinedRow): JoinAnswer {
  return { kind: 'joined', account: accountOfRow(row), code: row.code, madeBy: row.made_by };
}
