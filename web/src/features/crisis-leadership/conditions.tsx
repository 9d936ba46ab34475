import type { Criterion, Reason } from '#shared/classification/classify.ts';
import type { Incident } from '#shared/incident/state.ts';
import { message } from '#shared/language/message.ts';
import { Check, CircleQuestionMark, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../../components/icon.tsx';
import { useLive } from '../../sync/use-live.ts';
import styles from './decision-page.module.css';
import { Law } from './law.tsx';

/** The act's three conditions one by one: whether each holds as far as is known, and what is known. */
export function Conditions({
  incident,
  conditions,
}: {
  incident: Incident;
  conditions: readonly Reason[];
}): ReactNode {
  return (
    <section className={styles['section']}>
      <h2>{message('incident.conditions')}</h2>
      <ol>
        {conditions.map(({ criterion, holds }) => (
          <li key={criterion}>
            <Icon of={holds === 'yes' ? Check : holds === 'no' ? Minus : CircleQuestionMark} />
            <span>
              <b>{message(`criteria.${criterion}.question`)}</b>{' '}
              <span className={styles['known']}>
                {message(`crisis-leadership.holds.${holds}`)}{' '}
                <Known incident={incident} criterion={criterion} />
              </span>
            </span>
          </li>
        ))}
      </ol>
      <Law of="extraordinary-event" />
    </section>
  );
}

/** Which vital functions, and how badly; the other conditions are answered by yes and no alone. */
function Known({ incident, criterion }: { incident: Incident; criterion: Criterion }): ReactNode {
  const functions = useLive((state) => state.organisation?.vitalFunctions);
  if (criterion !== 'vitalFunctions') return null;
  const disturbed = (incident.facts?.vitalFunctions ?? []).filter(
    ({ disturbance }) => disturbance !== 'none',
  );
  if (disturbed.length === 0) return null;
  return disturbed
    .map(({ function: id, disturbance }) =>
      message('crisis-leadership.function', {
        name: functions?.find((one) => one.id === id)?.name ?? message(`vital-functions.${id}`),
        disturbance: message(`vital-functions.disturbance.${disturbance}`).toLocaleLowerCase('sv'),
      }),
    )
    .join(' ');
}
