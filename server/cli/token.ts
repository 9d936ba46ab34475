import { message } from '#shared/language/message.ts';
import { readArguments, required } from './arguments.ts';
import { UsageError, type Verb } from './verb.ts';

const defaultDays = 365;
const mostDays = 3_650;

export const token: Verb = {
  help: message('cli-identity.token.help', { days: String(defaultDays) }),

  async run(args, { open, print }) {
    const { positionals, option } = readArguments(args, ['days', 'label']);
    const [action, organisation, subject] = positionals;
    const where = required(organisation, 'KOMMUN');
    if (action === 'list') {
      const { sessions } = await open();
      for (const { session, label, lastSeenAt } of await sessions.list(where)) {
        const { id, kind, account, expiresAt } = session;
        print([id, kind, account.username, lastSeenAt, expiresAt, label ?? ''].join('\t').trimEnd());
      }
      return 0;
    }
    if (action === 'make') {
      const username = required(subject, 'NAMN');
      const days = daysOf(option('days'));
      const { accounts, sessions } = await open();
      const account = await accounts.find(where, username);
      if (account === null) {
        print(message('cli-identity.no-account', { username }));
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
        print(message('cli-identity.no-session', { id }));
        return 1;
      }
      await sessions.end(found.session);
      print(message('cli-identity.done'));
      return 0;
    }
    throw new UsageError(message('cli-identity.missing', { name: 'make, list, revoke' }));
  },
};

function daysOf(text: string | undefined): number {
  if (text === undefined) return defaultDays;
  const days = Number(text);
  if (Number.isInteger(days) && days >= 1 && days <= mostDays) return days;
  throw new UsageError(message('cli-identity.days', { most: String(mostDays) }));
}
