import { message } from '#shared/language/message.ts';
import type { Submitter } from '../commands/command-answer.ts';
import type { Account } from '../identity/account.ts';
import type { Accounts } from '../identity/accounts.ts';
import { commandGiver, maySendFor } from '../identity/authorize.ts';
import { problem } from './problem.ts';

/**
 * Who gives a command for `author`: that account itself, or a duty officer who has taken its unsent entry over. The journal names
 * both. @throws HttpProblem `not-allowed`, `author-unknown`
 */
export async function submitterOf(
  account: Account,
  author: string,
  accounts: Pick<Accounts, 'byId'>,
): Promise<Submitter> {
  const giver = commandGiver(account);
  if (author === account.id) return giver;
  if (!maySendFor(account)) throw problem('not-allowed');
  const found = await accounts.byId(account.organisation, author);
  if (found === null) throw problem('author-unknown');
  const name = message('http-problems.on-behalf-of', { officer: account.name, author: found.name });
  return { ...giver, name, onBehalfOf: author };
}
