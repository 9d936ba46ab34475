import type { Activation } from '#shared/crisis-leadership/state.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { Button, buttonClass } from '../../components/button.tsx';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate, duration } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { useAccount } from '../../lib/session.ts';
import { useConnection } from '../../sync/use-connection.ts';
import { useLive } from '../../sync/use-live.ts';
import { CallLink } from './call-link.tsx';
import styles from './decision-page.module.css';
import { fellWith } from './oral-consequences.ts';
import { FallRows } from './fall-rows.tsx';
import { OralSignDialog } from './oral-sign-dialog.tsx';

interface OralAnswerProps {
  activation: Activation;
  oral: NonNullable<Activation['oral']>;
}

/** Two answers of equal weight for the one who is said to have decided; for others who is waited for; then what was answered. */
export function OralAnswer({ activation, oral }: OralAnswerProps): ReactNode {
  const today = useNow();
  const { roles } = useAccount();
  const { status } = useConnection();
  const [open, setOpen] = useState<'yes' | 'no' | null>(null);
  const by = message(`oral.by.${oral.by}`);
  if (oral.confirmed !== null) return <Answered activation={activation} oral={oral} />;
  if (!roles.includes(oral.by))
    return (
      <div className={styles['answers']}>
        <p role="status">
          {message('oral.waits', {
            by: by.toLocaleLowerCase('sv'),
            age: duration(today - Date.parse(oral.recordedAt)),
          })}
        </p>
        <Leadership />
      </div>
    );
  if (status === 'disconnected')
    return (
      <div className={styles['answers']}>
        <p role="status">{message('crisis-leadership.offline')}</p>
        <CallLink primary className={styles['wide']} />
      </div>
    );
  return (
    <div className={styles['answers']}>
      <Button kind="primary" size="touch" onClick={() => setOpen('yes')}>
        {message('oral.yes')}
      </Button>
      <Button kind="primary" size="touch" onClick={() => setOpen('no')}>
        {message('oral.no')}
      </Button>
      <CallLink />
      <Leadership />
      {open === null ? null : (
        <OralSignDialog
          answer={open}
          activation={activation}
          role={oral.by}
          time={clockOrDate(activation.decidedAt, today)}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}

function Answered({ activation, oral }: OralAnswerProps): ReactNode {
  const today = useNow();
  const crisisLeadership = useLive((state) => state.crisisLeadership);
  const fell = fellWith({ crisisLeadership }, activation);
  return (
    <div className={styles['answers']} role="status">
      <p>
        <b>
          {message(oral.confirmed === true ? 'oral.answered.confirmed' : 'oral.answered.denied', {
            time: oral.confirmedAt === null ? '' : clockOrDate(oral.confirmedAt, today),
            who: oral.confirmedBy ?? message(`oral.by.${oral.by}`).toLocaleLowerCase('sv'),
          })}
        </b>{' '}
        {activation.confirmNote}
      </p>
      {fell.length === 0 ? null : (
        <div className={styles['wide']}>
          <b>{message('oral.fell')}</b>
          <FallRows takeovers={fell} />
        </div>
      )}
      <Leadership />
    </div>
  );
}

function Leadership(): ReactNode {
  return (
    <Link href={paths.crisisLeadership} className={buttonClass({ size: 'touch' })}>
      {message('shell.page.crisis-leadership')}
    </Link>
  );
}
