import { message } from '#shared/language/message.ts';
import { type ReactNode, useMemo } from 'react';
import { useNow } from '../../lib/clock.ts';
import { countdown } from '../../lib/countdown.ts';
import { useLive } from '../../sync/use-live.ts';
import { waitingEscalations } from './planned.ts';
import styles from './wall-escalation.module.css';

/** On the staff room's display: the nearest that happens by itself, and in how long. Null when nothing does. */
export function WallEscalation(): ReactNode {
  const rows = useLive((state) => state.escalations);
  const rules = useLive((state) => state.organisation?.escalationRules);
  const now = useNow(1);
  const [next] = useMemo(() => waitingEscalations(rows.values()), [rows]);
  if (next === undefined) return null;
  const rule = rules?.find(({ id }) => id === next.rule)?.name ?? message('escalation.rules');
  return (
    <section className={styles['line']} aria-label={message('escalation.title')}>
      {next.status === 'held'
        ? message('escalation.held', { rule })
        : message('escalation.planned', { rule, countdown: countdown(Date.parse(next.startsAt) - now) })}
    </section>
  );
}
