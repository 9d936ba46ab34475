import type { Role } from '#shared/authorization/roles.ts';
import { message } from '#shared/language/message.ts';
import type { ImportDocument } from '#shared/organisation/import-document.ts';
import type { Accounts } from './accounts.ts';
import { hashPassword } from './password.ts';

/** The password of every example account; `npm start` prints it. */
export const examplePassword = 'vaka-exempel';

/** The example accounts of contract.md, Signing in: username and role. */
export const exampleAccountRoles = {
  tib: 'duty-officer',
  tib2: 'duty-officer',
  krisledning: 'crisis-management-team',
  stabschef: 'chief-of-staff',
  kommundirektor: 'chief-executive',
  ordforande: 'chair',
  vice: 'vice-chair',
  namnd: 'committee-member',
  sekreterare: 'secretary',
  forvaltning: 'department-coordinator',
  punkt: 'safety-point-staff',
  lasare: 'observer',
  admin: 'administrator',
  arkiv: 'archivist',
} as const satisfies { readonly [username: string]: Role };

export type ExampleUsername = keyof typeof exampleAccountRoles;

/**
 * Makes the example accounts that an organisation lacks. Only for `npm start`, which listens on loopback alone. They share
 * one hash, since their password is printed anyway and one each would slow the start.
 */
export async function provideExampleAccounts(
  accounts: Accounts,
  organisation: ImportDocument,
): Promise<void> {
  const there = new Set((await accounts.list(organisation.id)).map((account) => account.username));
  const missing = (Object.keys(exampleAccountRoles) as ExampleUsername[]).filter((name) => !there.has(name));
  if (missing.length === 0) return;
  const passwordHash = await hashPassword(examplePassword);
  const department = organisation.departments[0]?.id ?? null;
  const safetyPoint = organisation.safetyPoints[0]?.id ?? null;
  await Promise.all(
    missing.map(async (username) => {
      const role = exampleAccountRoles[username];
      await accounts.add({
        organisation: organisation.id,
        username,
        name: message(`example-accounts.${username}`),
        roles: [role],
        department: role === 'department-coordinator' ? department : null,
        safetyPoint: role === 'safety-point-staff' ? safetyPoint : null,
        passwordHash,
        example: true,
      });
    }),
  );
}
