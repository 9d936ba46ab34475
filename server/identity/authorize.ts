/** The one place that says what a signed-in account may, for HTTP and for sockets. */
import type { CommandType } from '#shared/commands.ts';
import { may } from '#shared/authorization/capabilities.ts';
import { isPointReader, mayReadRestricted } from '#shared/authorization/reading.ts';
import type { Reader } from '#shared/authorization/redact.ts';
import type { State } from '#shared/state.ts';
import type { Account } from './account.ts';
import type { SealedKey } from './locked-entries.ts';

/** An account has its own organisation and no other; to it, the others do not exist. */
export function mayEnter(account: Account, organisation: string): boolean {
  return account.organisation === organisation;
}

/** Whether a command may be given at all; rules that depend on the state are the domain's. */
export function mayCommand(account: Account, type: CommandType): boolean {
  return may(account.roles, type);
}

/** As whom the account reads the log and the state. */
export function readerOf(account: Account): Reader {
  return isPointReader(account.roles)
    ? { kind: 'point', safetyPoint: account.safetyPoint ?? '' }
    : { kind: 'account' };
}

/** Journal, exports and older texts are for those who read the whole log; safety-point staff read only their point. */
export function mayReadJournal(account: Account): boolean {
  return !isPointReader(account.roles);
}

/** Whether the account may read the texts of a record that is confidential. */
export function mayReadSealed(account: Account, state: State, record: string): boolean {
  return mayReadRestricted(state, account.roles, record);
}

/** Whether what somebody left unsent on a device may be opened: by its author; entries also by a duty officer. */
export function mayOpenLocked(account: Account, sealed: SealedKey): boolean {
  if (account.organisation !== sealed.organisation) return false;
  return account.id === sealed.account || (sealed.kind === 'entries' && maySendFor(account));
}

/** Whether somebody else's unsent entries may be taken over and sent. */
export function maySendFor(account: Account): boolean {
  return account.roles.includes('duty-officer');
}

/** Whether the account configures the organisation and its accounts. */
export function isAdministrator(account: Account): boolean {
  return account.roles.includes('administrator');
}

/** Who gives a command, as the rules and the log know it. */
export function commandGiver(account: Account) {
  return {
    account: account.id,
    name: account.name,
    roles: account.roles,
    department: account.department,
    safetyPoint: account.safetyPoint,
  };
}
