import type { Activation } from '#shared/crisis-leadership/state.ts';
import { unconfirmedDecisions } from '#shared/crisis-leadership/waiting.ts';
import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { buttonClass } from '../../components/button.tsx';
import { Pane } from '../../components/pane.tsx';
import { useNow } from '../../lib/clock.ts';
import { paths } from '../../lib/paths.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive } from '../../sync/use-live.ts';
import styles from './leadership-page.module.css';
import { bandWords } from './band-words.ts';
import { fellWith, toldDenials } from './oral-consequences.ts';
import { FallRows } from './fall-rows.tsx';
import { OralMark } from './oral-mark.tsx';

/** Decisions by word of mouth that wait for the one who gave them, and those that were denied with what fell. Else nothing. */
export function SpokenDecisions(): ReactNode {
  const crisisLeadership = useLive((state) => state.crisisLeadership);
  const now = useNow();
  const waiting = unconfirmedDecisions({ crisisLeadership });
  const denied = toldDenials({ crisisLeadership }, now);
  if (waiting.length + denied.length === 0) return null;
  return (
    <Pane title={message('oral.pane')} count={waiting.length}>
      <ul>
        {[...waiting, ...denied].map((activation) => (
          <SpokenRow key={activation.id} activation={activation} />
        ))}
      </ul>
    </Pane>
  );
}

function SpokenRow({ activation }: { activation: Activation }): ReactNode {
  const { roles } = useAccount();
  const crisisLeadership = useLive((state) => state.crisisLeadership);
  const now = useNow();
  const isOwn =
    activation.oral !== null && activation.oral.confirmed === null && roles.includes(activation.oral.by);
  const fell = fellWith({ crisisLeadership }, activation);
  return (
    <li className={styles['row']}>
      <div>
        <OralMark activation={activation} />
        <p>{bandWords(activation, fell.length, isOwn, now)}</p>
        {fell.length === 0 ? null : <FallRows takeovers={fell} />}
      </div>
      <div className={styles['acts']}>
        <Link
          href={paths.oralDecision(activation.id)}
          className={buttonClass({ kind: isOwn ? 'primary' : 'secondary', size: 'small' })}
        >
          {message(isOwn ? 'oral.band.answer' : 'common.show')}
        </Link>
      </div>
    </li>
  );
}
