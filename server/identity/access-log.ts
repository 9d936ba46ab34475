import type { Pool } from 'pg';
import type { Account } from './account.ts';

/** What is noted of a reading. `record`: whose restricted text was read; `detail`: what an export held; `author`: whose entries were opened. */
export type Access =
  | { readonly action: 'restricted-text-read'; readonly record: string }
  /** A confidential file, with the record that it belongs to. */
  | { readonly action: 'attachment-read'; readonly record: string }
  /** A search in confidential texts; the record of each hit that was shown. */
  | { readonly action: 'search'; readonly record: string }
  | { readonly action: 'export'; readonly detail: string }
  | { readonly action: 'evidence-package' }
  /** What is to be given to somebody outside; `detail`: its number. */
  | { readonly action: 'public-export-previewed'; readonly detail: string }
  /** Texts that were looked for to be erased; never what was looked for. */
  | { readonly action: 'erasure'; readonly detail: string }
  | { readonly action: 'locked-entries-opened'; readonly author: string };

export type AccessLog = ReturnType<typeof openAccessLog>;

/** Who has read restricted texts and who has exported them (OSL; the reading is noted before the text is given). */
export function openAccessLog(pool: Pool) {
  return {
    async note(account: Account, access: Access): Promise<void> {
      await pool.query(
        `insert into access_log (organisation, account, roles, action, record, detail) values ($1, $2, $3, $4, $5, $6)`,
        [
          account.organisation,
          account.id,
          account.roles,
          access.action,
          'record' in access ? access.record : null,
          detailOf(access),
        ],
      );
    },
  };
}

function detailOf(access: Access): string | null {
  switch (access.action) {
    case 'export':
    case 'erasure':
    case 'public-export-previewed':
      return access.detail;
    case 'locked-entries-opened':
      return access.author;
    case 'restricted-text-read':
    case 'evidence-package':
    case 'attachment-read':
    case 'search':
      return null;
  }
}
