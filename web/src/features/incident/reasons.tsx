import type { Criterion, Reason } from '#shared/classification/classify.ts';
import type { GroupedReasons } from '#shared/classification/group-reasons.ts';
import { message } from '#shared/language/message.ts';
import { Check, CircleQuestionMark, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../../components/icon.tsx';
import styles from './classification.module.css';

/** Why the proposal is what it is, beside the act's conditions: what else speaks for, what speaks against, what is open. */
export function Reasons({ grouped }: { grouped: GroupedReasons }): ReactNode {
  const against = [...grouped.conditions.filter(({ holds }) => holds === 'no'), ...grouped.speakAgainst];
  return (
    <>
      {grouped.speakFor.length === 0 ? null : (
        <ReasonList title={message('incident.speaks-also-for')} reasons={grouped.speakFor} weight="yes" />
      )}
      {against.length === 0 ? null : (
        <ReasonList title={message('incident.speaks-against')} reasons={against} weight="no" />
      )}
      {grouped.open.length === 0 ? null : (
        <section className={styles['group']}>
          <h3>
            {message('incident.open')}
            <span>{message('incident.open.what')}</span>
          </h3>
          <ul>
            {grouped.open.map((criterion) => (
              <li key={criterion} className={styles['reason']}>
                <Icon of={CircleQuestionMark} size={14} />
                <span>{message(`criteria.${criterion}.question`)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function ReasonList({
  title,
  reasons,
  weight,
}: {
  title: string;
  reasons: readonly Reason[];
  weight: 'yes' | 'no';
}): ReactNode {
  return (
    <section className={styles['group']}>
      <h3>{title}</h3>
      <ul>
        {reasons.map(({ criterion, source }) => (
          <li key={criterion} className={styles['reason']}>
            <Icon of={weight === 'yes' ? Check : Minus} size={14} />
            <span>{reasonWords(criterion, weight)}</span>
            <cite>{source}</cite>
          </li>
        ))}
      </ul>
    </section>
  );
}

function reasonWords(criterion: Criterion, weight: 'yes' | 'no'): string {
  return message(`criteria.${criterion}.${weight}`);
}
