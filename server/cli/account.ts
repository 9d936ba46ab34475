import { roles as allRoles, type Role } from '#shared/authorization/roles.ts';
import type { Account } from '../identity/account.ts';
import { hashPassword } from '../identity/password.ts';
import { readArguments, required } from './arguments.ts';
import { UsageError, type CliDependencies, type Verb } from './verb.ts';

const shortestPassword = 12;

export const account: Verb = {
  help: `account list ORGANISATION
account add ORGANISATION USERNAME --name NAME --roles ROLE[,ROLE] [--department ID] [--safety-point ID]
account disable ORGANISATION USERNAME
account enable ORGANISATION USERNAME
account set-password ORGANISATION USERNAME

Accounts of an organisation. A password is asked for, or read as a line from standard input; at least ${shortestPassword} characters.
Disabling an account or changing its password ends its sessions on every node at once.
Roles: ${allRoles.join(', ')}.`,

  async run(args, dependencies) {
    const { positionals, option } = readArguments(args, ['name', 'roles', 'department', 'safety-point']);
    const [action, organisation, username] = positionals;
    const where = required(organisation, 'ORGANISATION');
    if (action === 'list') return await list(where, dependencies);
    const who = required(username, 'USERNAME');
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
        throw new UsageError('account needs list, add, disable, enable or set-password');
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
    throw new UsageError('a username is made of a to z, 0 to 9, dot, hyphen and underscore');
  }
  const password = await askPassword(dependencies);
  const { accounts, organisations } = await dependencies.open();
  const state = (await organisations.get(organisation))?.state;
  if (state === undefined) throw new UsageError(`there is no organisation ${organisation}; import it first`);
  if (department !== null && !state.departments.has(department)) throw new UsageError('no such department');
  if (safetyPoint !== null && !state.safetyPoints.has(safetyPoint))
    throw new UsageError('no such safety point');
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
  dependencies.print(made === null ? `There is already an account ${username}.` : lineOf(made));
  return made === null ? 1 : 0;
}

function roleOf(text: string): Role {
  const role = allRoles.find((known) => known === text.trim());
  if (role === undefined) throw new UsageError(`there is no role ${text}`);
  return role;
}

async function askPassword({ readSecret }: CliDependencies): Promise<string> {
  const password = await readSecret('Password: ');
  if (password.length >= shortestPassword) return password;
  throw new UsageError(`the password needs at least ${shortestPassword} characters`);
}

function report(done: boolean, username: string, { print }: CliDependencies): number {
  print(done ? 'Done.' : `There is no account ${username}.`);
  return done ? 0 : 1;
}

function lineOf({ username, name, roles, disabled }: Account): string {
  return [username, name, roles.join(','), disabled ? 'disabled' : ''].join('\t').trimEnd();
}
