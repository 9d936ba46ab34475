import { message } from '#shared/language/message.ts';
import { useMemo } from 'react';
import type { Callable } from '../components/call-instead.tsx';
import { useLive } from '../sync/use-live.ts';

/** Enough to reach somebody; more is a directory. */
const most = 3;

/** Whom to call when the console cannot be reached: who is on duty, then the organisation's own numbers that are not the public's. */
export function useCallList(): readonly Callable[] {
  const phone = useLive((state) => state.duty.current?.phone ?? null);
  const organisation = useLive((state) => state.organisation);
  return useMemo(() => {
    const contacts = organisation?.contacts ?? [];
    const onDuty = phone === null ? [] : [{ label: message('roles.duty-officer.short'), phone }];
    const own = contacts.filter((one) => !one.public);
    return [...onDuty, ...(own.length + onDuty.length === 0 ? contacts : own)].slice(0, most);
  }, [phone, organisation]);
}
