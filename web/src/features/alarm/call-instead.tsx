import type { AlarmRecipient } from '#shared/alarm/state.ts';
import { message } from '#shared/language/message.ts';
import { Phone } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../../components/icon.tsx';
import { Notice } from '../../components/notice.tsx';
import { phoneLink } from '../../lib/phone-link.ts';
import styles from './send-alarm-dialog.module.css';

/** Without contact nothing is sent and nothing is queued: the numbers to call instead. */
export function CallInstead({ people }: { people: readonly AlarmRecipient[] }): ReactNode {
  const numbers = people.flatMap(({ id, name, channels }) => {
    const phone = channels.find(({ kind }) => kind === 'sms')?.address ?? null;
    return phone === null ? [] : [{ id, name, phone }];
  });
  if (numbers.length === 0) return <Notice kind="wrong">{message('alarm.send.offline.nobody')}</Notice>;
  return (
    <Notice kind="wrong">
      {message('alarm.send.offline')}
      <ul className={styles['numbers']}>
        {numbers.slice(0, 30).map(({ id, name, phone }) => (
          <li key={id}>
            <a href={phoneLink(phone)}>
              <Icon of={Phone} /> {name ?? message('alarm.unnamed')}, {phone}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
