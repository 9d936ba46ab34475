import { roleFor } from '#shared/authorization/capabilities.ts';
import { useAccount } from '../../lib/session.ts';

/** Whether somebody who is signed in may lead a group; a department's coordinator only the own department's. */
export function useMayLead(group: string): boolean {
  const { roles, department = null } = useAccount();
  const role = roleFor(roles, 'staff.assign');
  return role === 'department-coordinator' ? department === group : role !== null;
}
