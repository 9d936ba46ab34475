import type { Activation } from '#shared/crisis-leadership/state.ts';
import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import styles from './leadership-page.module.css';

/** The act's conditions as the one who decided saw them, each with its grounds; nothing for older decisions without. */
export function RecordedConditions({
  activation: { conditions, conditionGrounds },
}: {
  activation: Pick<Activation, 'conditions' | 'conditionGrounds'>;
}): ReactNode {
  if (conditions.length === 0) return null;
  return (
    <ul className={styles['conditions']} aria-label={message('incident.conditions')}>
      {conditions.map(({ condition, holds }, at) => (
        <li key={condition}>
          {message(`criteria.${condition}.question`)}{' '}
          <b>{message(`crisis-leadership.checklist.${holds}`)}.</b> {conditionGrounds[at] ?? ''}
        </li>
      ))}
    </ul>
  );
}
