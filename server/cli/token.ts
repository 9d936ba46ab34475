import { readArguments, required } from './arguments.ts';
import { UsageError, type Verb } from './verb.ts';

const defaultDays = 365;
const mostDays = 3_650;

export const token: Verb = {
  help: `token make ORGANISATION USERNAME [--days N] [--label TEXT]
token list ORGANISATION
token revoke ORGANISATION ID

API tokens, sent as "Authorization: Bearer TOKEN". A token acts as its account and lasts ${defaultDays} days unless told.
It is shown once, when it is made, and cannot be shown again. Revoking one ends it on every node at once.`,

  async run(args, { open, print }) {
    const { positionals, option } = readArguments(args, ['days', 'label']);
    const [action, organisation, subject] = positionals;
    const where = required(organisation, 'ORGANISATION');
    if (action === 'list') {
      const { sessions } = await open();
      for (const { session, label, lastSeenAt } of await sessions.list(where)) {
        const { id, kind, account, expiresAt } = session;
        print([id, kind, account.username, lastSeenAt, expiresAt, label ?? ''].join('\t').trimEnd());
      }
      return 0;
    }
    if (action === 'make') {
      const username = required(subject, 'USERNAME');
      const days = daysOf(option('days'));
      const { accounts, sessions } = await open();
      const account = await accounts.find(where, username);
      if (account === null) {
        print(`There is no account ${username} that may sign in.`);
        return 1;
      }
      const made = await sessions.open(account, 'api', option('label') ?? 'cli', days);
      print(made.token);
      return 0;
    }
    if (action === 'revoke') {
      const id = required(subject, 'ID');
      const { sessions } = await open();
      const found = (await sessions.list(where)).find(({ session }) => session.id === id);
      if (found === undefined) {
        print(`There is no session ${id}.`);
        return 1;
      }
      await sessions.end(found.session);
      print('Done.');
      return 0;
    }
    throw new UsageError('token needs make, list or revoke');
  },
};

function daysOf(text: string | undefined): number {
  if (text === undefined) return defaultDays;
  const days = Number(text);
  if (Number.isInteger(days) && days >= 1 && days <= mostDays) return days;
  throw new UsageError(`--days must be a whole number from 1 to ${mostDays}`);
}
