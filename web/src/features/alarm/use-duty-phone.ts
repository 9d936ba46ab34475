import { message } from '#shared/language/message.ts';
import { useLive } from '../../sync/use-live.ts';

/** The number of whoever is on duty; else the municipality's own for its duty officer; null without any. */
export function useDutyPhone(): string | null {
  return useLive((state) => {
    const names = [message('roles.duty-officer'), message('roles.duty-officer.short')];
    const contacts = state.organisation?.contacts ?? [];
    const own = contacts.find(({ label }) => names.some((name) => label.startsWith(name)));
    return state.duty.current?.phone ?? own?.phone ?? null;
  });
}
