import type { AlarmRecipient } from '#shared/alarm/state.ts';
import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { Notice } from '../../components/notice.tsx';
import { number } from '../../lib/format.ts';
import { type Configured, namesOf, reachOf } from './alarm-order.ts';
import styles from './send-alarm-dialog.module.css';
import { useConfigured } from './use-configured.ts';

const everything: Configured = { push: true, sms: true, email: true };

/** Whom the alarm reaches and how, and who cannot be reached, before it goes. */
export function ReachPreview({
  people,
  mode,
}: {
  people: readonly AlarmRecipient[];
  mode: 'all' | 'in-order';
}): ReactNode {
  const configured = useConfigured();
  const { by, unreachable, consoleOnly } = reachOf(people, configured ?? everything);
  const off = (['push', 'sms', 'email'] as const).filter(
    (kind) =>
      configured !== null &&
      !configured[kind] &&
      people.some(({ channels }) => channels.some((channel) => channel.kind === kind)),
  );
  return (
    <section className={styles['reach']} aria-label={message('alarm.send.reach')}>
      <p role="status">
        <b>{message('alarm.send.reach.count', { count: people.length })}</b>
      </p>
      {people.length === 0 ? null : (
        <p>
          {message('alarm.send.reach.channels', {
            push: number(by.push),
            sms: number(by.sms),
            email: number(by.email),
          })}
        </p>
      )}
      {mode === 'in-order' && people.length > 1 ? (
        <p>{message('alarm.send.reach.order', { names: names(people) })}</p>
      ) : null}
      {unreachable.length === 0 ? null : (
        <Notice kind="wrong">{message('alarm.send.reach.not', { names: names(unreachable) })}</Notice>
      )}
      {consoleOnly.length === 0 ? null : (
        <Notice kind="attention">{message('alarm.send.reach.console', { names: names(consoleOnly) })}</Notice>
      )}
      {off.map((kind) => (
        <Notice key={kind} kind="attention">
          {message(`alarm.send.reach.off.${kind}`)}
        </Notice>
      ))}
    </section>
  );
}

function names(people: readonly AlarmRecipient[]): string {
  const found = namesOf(people, message('alarm.unnamed'));
  return found.more === 0
    ? found.names
    : message('alarm.send.reach.more', { names: found.names, count: found.more });
}
