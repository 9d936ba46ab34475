import { roles } from '#shared/authorization/roles.ts';
import { message } from '#shared/language/message.ts';

/** What a role is called; a role that this code does not know, by its id. */
export function roleName(id: string): string {
  if (id === 'system') return message('roles.system');
  const role = roles.find((one) => one === id);
  return role === undefined ? id : message(`roles.${role}`);
}
