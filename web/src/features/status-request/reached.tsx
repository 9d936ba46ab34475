import { message } from '#shared/language/message.ts';
import type { AskedFunction, StatusRequest } from '#shared/status-request/state.ts';
import type { ReactNode } from 'react';
import styles from './status-request.module.css';

/** Whom a request was sent to at a department, and whether it arrived. */
export function Reached(props: { request: StatusRequest; department: string }): ReactNode {
  const { request, department } = props;
  const asked = request.recipients.filter((one) => one.department === department);
  if (asked.length === 0) return <p className={styles['fine']}>{message('status-request.nobody')}</p>;
  return (
    <ul className={styles['fine']}>
      {asked.map((one) => (
        <li key={one.recipient}>
          {message('status-request.recipient', {
            name: one.name ?? message('status-request.unnamed'),
            outcome: outcomeOf(one, request.round),
          })}
        </li>
      ))}
    </ul>
  );
}

/** What is known of the newest round, channel by channel. */
function outcomeOf({ channels, attempts }: AskedFunction, round: number): string {
  if (channels.length === 0) return message('status-request.delivery.no-channel');
  const tried = attempts.filter((attempt) => attempt.round === round);
  if (tried.length === 0) return message('status-request.delivery.waiting');
  return tried
    .map(({ channel, outcome }) => message('status-request.delivery', { channel, outcome }))
    .join(', ');
}
