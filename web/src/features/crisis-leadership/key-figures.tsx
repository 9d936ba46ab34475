import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { useLive } from '../../sync/use-live.ts';
import styles from './decision-page.module.css';

/** The first four key facts, each with its source and time. */
export function KeyFigures(): ReactNode {
  const today = useNow();
  const facts = useLive((state) => state.situation.keyFacts);
  const shown = Object.values(facts).slice(0, 4);
  if (shown.length === 0)
    return (
      <section className={styles['section']}>
        <p className="muted">{message('crisis-leadership.figures.none')}</p>
      </section>
    );
  return (
    <dl className={styles['figures']} aria-label={message('crisis-leadership.figures')}>
      {shown.map((fact) => (
        <div key={fact.id}>
          <dt>{fact.label ?? message('common.restricted')}</dt>
          <dd>
            {fact.value ?? ''} {fact.note === null ? null : <small>{fact.note}</small>}
          </dd>
          <dd className={styles['from']}>
            {fact.source === null
              ? clockOrDate(fact.occurredAt, today)
              : message('crisis-leadership.figures.from', {
                  source: fact.source,
                  time: clockOrDate(fact.occurredAt, today),
                })}
          </dd>
        </div>
      ))}
    </dl>
  );
}
