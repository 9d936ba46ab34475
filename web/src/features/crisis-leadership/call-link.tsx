import { message } from '#shared/language/message.ts';
import { Phone } from 'lucide-react';
import type { ReactNode } from 'react';
import { buttonClass } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { useLive } from '../../sync/use-live.ts';

/** Calls whoever is on duty; where nobody has given a number, the municipality's own for the duty officer. Null without any. */
export function CallLink({
  primary = false,
  className,
}: {
  primary?: boolean;
  className?: string | undefined;
}): ReactNode {
  const phone = useLive(
    (state) => state.duty.current?.phone ?? dutyNumber(state.organisation?.contacts ?? []),
  );
  if (phone === null) return null;
  return (
    <a
      className={buttonClass({ size: 'touch', kind: primary ? 'primary' : 'secondary' }, className)}
      href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}
    >
      <Icon of={Phone} />
      {primary ? message('crisis-leadership.call.number', { phone }) : message('crisis-leadership.call')}
    </a>
  );
}

function dutyNumber(contacts: readonly { readonly label: string; readonly phone: string }[]): string | null {
  const names = [message('roles.duty-officer'), message('roles.duty-officer.short')];
  return contacts.find(({ label }) => names.some((name) => label.startsWith(name)))?.phone ?? null;
}
