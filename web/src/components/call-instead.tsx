import { message } from '#shared/language/message.ts';
import { Phone } from 'lucide-react';
import { createContext, type ReactNode, useContext } from 'react';
import { phoneLink } from '../lib/phone-link.ts';
import { buttonClass } from './button.tsx';
import styles from './call-instead.module.css';
import { Icon } from './icon.tsx';

/** Somebody to call when the console cannot be reached: in which function, at which number. */
export interface Callable {
  readonly label: string;
  readonly phone: string;
}

/** Whom to call; given once by the frame, from who is on duty and the organisation's contacts. */
export const CallContext = createContext<readonly Callable[]>([]);

/** Numbers to call where what was asked cannot be done without a network; nothing where none is known. */
export function CallInstead(): ReactNode {
  const numbers = useContext(CallContext);
  if (numbers.length === 0) return null;
  return (
    <ul className={styles['numbers']} aria-label={message('outbox.call')}>
      {numbers.map(({ label, phone }) => (
        <li key={phone}>
          <a className={buttonClass({})} href={phoneLink(phone)}>
            <Icon of={Phone} />
            {message('outbox.call.who', { who: label, phone })}
          </a>
        </li>
      ))}
    </ul>
  );
}
