import type { ImportDocument } from '../organisation/import-document.ts';
import { functionName, staffFunctions } from '../staff/functions.ts';

/** What kind of owner a task has. A person is named in words; the others are things that the organisation has. */
export const ownerKinds = ['person', 'function', 'department', 'partner'] as const;
export type OwnerKind = (typeof ownerKinds)[number];

/** Who does a task: in words, and where it is something that the organisation has, its kind and id. */
export type Owner = {
  readonly owner: string;
  readonly ownerKind?: OwnerKind;
  readonly ownerId?: string;
};

/** The owner that an id of a staff function, department or partner means; anything else is the owner in words. */
export function ownerOf(organisation: ImportDocument | null, owner: string): Owner {
  if (staffFunctions(organisation).some(({ id }) => id === owner)) {
    return { owner: functionName(organisation, owner), ownerKind: 'function', ownerId: owner };
  }
  const department = organisation?.departments.find(({ id }) => id === owner);
  if (department !== undefined) {
    return { owner: department.name, ownerKind: 'department', ownerId: owner };
  }
  const partner = organisation?.partners.find(({ id }) => id === owner);
  if (partner !== undefined) return { owner: partner.name, ownerKind: 'partner', ownerId: owner };
  return { owner };
}

/** Whether the organisation has such an owner; a person's id is that of the account that gives the command. */
export function ownerExists(
  organisation: ImportDocument | null,
  kind: OwnerKind,
  id: string | undefined,
  account: string,
): boolean {
  switch (kind) {
    case 'person':
      return id === undefined || id === account;
    case 'function':
      return staffFunctions(organisation).some((one) => one.id === id);
    case 'department':
      return organisation?.departments.some((one) => one.id === id) ?? false;
    case 'partner':
      return organisation?.partners.some((one) => one.id === id) ?? false;
  }
}

/** What an owner in words is, by the names that the organisation and the own account have; nothing where it is only words. */
export function ownerNamed(
  organisation: ImportDocument | null,
  text: string,
  me: { readonly account: string; readonly name: string },
): { readonly ownerKind?: OwnerKind; readonly ownerId?: string } {
  const wanted = text.trim().toLowerCase();
  const is = (name: string): boolean => name.toLowerCase() === wanted;
  const held = staffFunctions(organisation).find(
    ({ id, name }) => is(name) || is(functionName(organisation, id)),
  );
  if (held !== undefined) return { ownerKind: 'function', ownerId: held.id };
  const department = organisation?.departments.find(({ name, shortName }) => is(name) || is(shortName));
  if (department !== undefined) return { ownerKind: 'department', ownerId: department.id };
  const partner = organisation?.partners.find(({ name }) => is(name));
  if (partner !== undefined) return { ownerKind: 'partner', ownerId: partner.id };
  return is(me.name) ? { ownerKind: 'person', ownerId: me.account } : {};
}
