import { message } from '#shared/language/message.ts';
import type { Account } from '../identity/account.ts';

/**
 * Who exports from the terminal: nobody's account, and noted as such. One who may run commands beside the database may read what is in
 * it, so it has the archivist's texts.
 */
export function operatorAccount(organisation: string): Account {
  return {
    id: '00000000-0000-0000-0000-000000000000',
    organisation,
    username: 'cli',
    name: message('cli.export.who'),
    roles: ['archivist'],
    department: null,
    safetyPoint: null,
    disabled: false,
    guestUntil: null,
  };
}
