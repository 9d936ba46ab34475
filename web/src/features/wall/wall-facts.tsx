import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { splitFigure } from '../../lib/figure.ts';
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
            <dt>{label}</dt>
            <dd>
              <Value of={value ?? ''} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Value({ of: value }: { of: string }): ReactNode {
  const { lead, figure, rest } = splitFigure(value);
  if (figure === '')
    return (
      <small>
        <FitText>{rest}</FitText>
      </small>
    );
  return (
    <>
      {lead === '' ? null : <small>{lead}</small>}
      {figure}
      {rest === '' ? null : (
        <small>
          <FitText>{rest}</FitText>
        </small>
      )}
    </>
  );
}
