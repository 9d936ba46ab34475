import type { Activation } from '#shared/crisis-leadership/state.ts';
import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { buttonClass } from '../../components/button.tsx';
import { Pane } from '../../components/pane.tsx';
import { useNow } from '../../lib/clock.ts';
import { paths } from '../../lib/paths.ts';
import { useLive } from '../../sync/use-live.ts';
import { bandWords } from './band-words.ts';
import { FallRows } from './fall-rows.tsx';
import styles from './leadership-page.module.css';
import { fellWith, toldDenials } from './oral-consequences.ts';
import { OralMark } from './oral-mark.tsx';

/** Spoken decisions that were denied, each with what fell with it, for as long as everyone is told; else nothing. */
export function DeniedDecisions(): ReactNode {
  const crisisLeadership = useLive((state) => state.crisisLeadership);
  const now = useNow();
  const denied = toldDenials({ crisisLeadership }, now);
  if (denied.length === 0) return null;
  return (
    <Pane title={message('oral.pane')} count={denied.length}>
      <ul>
        {denied.map((activation) => (
          <DeniedRow key={activation.id} activation={activation} />
        ))}
      </ul>
    </Pane>
  );
}

function DeniedRow({ activation }: { activation: Activation }): ReactNode {
  const crisisLeadership = useLive((state) => state.crisisLeadership);
  const now = useNow();
  const fell = fellWith({ crisisLeadership }, activation);
  return (
    <li className={styles['row']}>
      <div>
        <OralMark activation={activation} />
        <p>{bandWords(activation, fell.length, false, now)}</p>
        <p>{activation.confirmNote}</p>
        {fell.length === 0 ? null : (
          <>
            <b>{message('oral.fell')}</b>
            <FallRows takeovers={fell} />
          </>
        )}
      </div>
      <div className={styles['acts']}>
        <Link href={paths.oralDecision(activation.id)} className={buttonClass({ size: 'small' })}>
          {message('common.show')}
        </Link>
      </div>
    </li>
  );
}
