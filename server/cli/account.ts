import { roles as allRoles, type Role } from '#shared/authorization/roles.ts';
import { message } from '#shared/language/message.ts';
import type { Account } from '../identity/account.ts';
import { hashPassword } from '../identity/password.ts';
import { readArguments, required } from './arguments.ts';
import { UsageError, type CliDependencies, type Verb } from './verb.ts';

const shortestPassword = 12;

export const account: Verb = {
  help: message('cli-identity.account.help', {
    shortest: String(shortestPassword),
    roles: allRoles.join(', '),
  }),

  async run(args, dependencies) {
    const { positionals, option } = readArguments(args, ['name', 'roles', 'department', 'safety-point']);
    const [action, organisation, username] = positionals;
    const where = required(organisation, 'KOMMUN');
    if (action === 'list') return await list(where, dependencies);
    const who = required(username, 'NAMN');
    switch (action) {
      case 'add':
        return await add(where, who, option, dependencies);
      case 'disable':
      case 'enable': {
        const { accounts } = await dependencies.open();
        return report(await accounts.setDisabled(where, who, action === 'disable'), who, dependencies);
      }
      case 'set-password': {
        const password = await askPassword(dependencies);
        const { accounts } = await dependencies.open();
        return report(await accounts.setPassword(where, who, password), who, dependencies);
      }
      default:
        throw new UsageError(
          message('cli-identity.missing', { name: 'list, add, disable, enable, set-password' }),
        );
    }
  },
};

async function list(organisation: string, { open, print }: CliDependencies): Promise<number> {
  const { accounts } = await open();
  for (const found of await accounts.list(organisation)) print(lineOf(found));
  return 0;
}

async function add(
  organisation: string,
  username: string,
  option: (name: string) => string | undefined,
  dependencies: CliDependencies,
): Promise<number> {
  const name = required(option('name'), '--name');
  const roles = required(option('roles'), '--roles').split(',').map(roleOf);
  const department = option('department') ?? null;
  const safetyPoint = option('safety-point') ?? null;
  if (roles.includes('department-coordinator')) required(department ?? undefined, '--department');
  if (roles.includes('safety-point-staff')) required(safetyPoint ?? undefined, '--safety-point');
  if (!/^[a-z0-9][a-z0-9._-]{0,59}$/.test(username)) {
    throw new UsageError(message('cli-identity.username'));
  }
  const password = await askPassword(dependencies);
  const { accounts, organisations } = await dependencies.open();
  const state = (await organisations.get(organisation))?.state;
  if (state === undefined) throw new UsageError(message('cli-identity.no-organisation', { organisation }));
  if (department !== null && !state.departments.has(department))
    throw new UsageError(message('cli-identity.no-department', { id: department }));
  if (safetyPoint !== null && !state.safetyPoints.has(safetyPoint))
    throw new UsageError(message('cli-identity.no-safety-point', { id: safetyPoint }));
  const passwordHash = await hashPassword(password);
  const made = await accounts.add({
    organisation,
    username,
    name,
    roles,
    department,
    safetyPoint,
    passwordHash,
  });
  dependencies.print(made === null ? message('cli-identity.account-exists', { username }) : lineOf(made));
  return made === null ? 1 : 0;
}

function roleOf(text: string): Role {
  const role = allRoles.find((known) => known === text.trim());
  if (role === undefined) throw new UsageError(message('cli-identity.no-role', { role: text }));
  return role;
}

async function askPassword({ readSecret }: CliDependencies): Promise<string> {
  const password = await readSecret(message('cli-identity.password'));
  if (password.length >= shortestPassword) return password;
  throw new UsageError(message('cli-identity.password-short', { shortest: String(shortestPassword) }));
}

function report(done: boolean, username: string, { print }: CliDependencies): number {
  print(done ? message('cli-identity.done') : message('cli-identity.no-account', { username }));
  return done ? 0 : 1;
}

function lineOf({ username, name, roles, disabled }: Account): string {
  return [username, name, roles.join(','), disabled ? message('cli-identity.disabled') : '']
    .join('\t')
    .trimEnd();
}
