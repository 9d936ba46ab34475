import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { useLive } from '../../sync/use-live.ts';
import { FitText } from './fit-text.tsx';
import styles from './wall-page.module.css';

const factsAtMost = 4;

/** The first key facts. A withheld one is not shown at all. */
export function WallFacts(): ReactNode {
  const facts = useLive((state) => state.situation.keyFacts);
  const shown = Object.values(facts)
    .filter(({ label, value }) => label !== null && value !== null)
    .slice(0, factsAtMost);
  return (
    <section className={styles['panel']}>
      <h2>{message('wall.facts')}</h2>
      {shown.length === 0 ? <p className={styles['none']}>{message('wall.facts.none')}</p> : null}
      <dl className={styles['facts']}>
        {shown.map(({ id, label, value }) => (
          <div key={id}>
            <dd>
              <FitText>{value ?? ''}</FitText>
            </dd>
            <dt>
              <FitText>{label ?? ''}</FitText>
            </dt>
          </div>
        ))}
      </dl>
    </section>
  );
}
