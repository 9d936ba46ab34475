import { message } from '#shared/language/message.ts';
import type { Submitter } from '../commands/command-answer.ts';
import type { Account } from '../identity/account.ts';
import type { Accounts } from '../identity/accounts.ts';
import { commandGiver, maySendFor } from '../identity/authorize.ts';
import { problem } from './problem.ts';

/**
 * Who gives a command: the caller, or a duty officer for the account whose unsent entry they have taken over. The journal names
 * both. @throws HttpProblem `not-allowed`, `author-unknown`
 */
export async function submitterOf(
  account: Account,
  author: string | undefined,
  accounts: Pick<Accounts, 'byId'>,
): Promise<Submitter> {
  const giver = commandGiver(account);
  if (author === undefined || author === account.id) return giver;
  if (!maySendFor(account)) throw problem('not-allowed');
  const found = await accounts.byId(account.organisation, author);
  if (found === null) throw problem('author-unknown');
  const name = message('http-problems.on-behalf-of', { officer: account.name, author: found.name });
  return { ...giver, name, onBehalfOf: author };
}
