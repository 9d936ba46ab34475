import { message } from '#shared/language/message.ts';
import type { ActivationStep } from './after-activation.ts';

/** What a step after activation is called, with how much of it is left. */
export function stepWords({ id, count }: Pick<ActivationStep, 'id' | 'count'>): string {
  switch (id) {
    case 'meetings':
    case 'notice':
      return message(`after.${id}`);
    case 'urgent':
    case 'minutes':
      return message(`after.${id}`, { count });
    default:
      return message(`crisis-leadership.after.${id}`, { count });
  }
}
