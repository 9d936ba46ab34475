import type { Activation } from '#shared/crisis-leadership/state.ts';
import { incidentName } from '#shared/incident/journal-lines.ts';
import { message } from '#shared/language/message.ts';
import { Phone } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Icon } from '../../components/icon.tsx';
import { EmptyState, LoadingBars } from '../../components/pane-states.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive, useReady } from '../../sync/use-live.ts';
import styles from './decision-page.module.css';
import { OralAnswer } from './oral-answer.tsx';
import { OralMark } from './oral-mark.tsx';
import { RecordedConditions } from './recorded-conditions.tsx';

/** A decision that was given by word of mouth: what it is said to be, and for the one who gave it the question whether it is so. */
export function OralPage({ activation: id, top }: { activation: string; top: ReactNode }): ReactNode {
  const ready = useReady();
  const activation = useLive((state) => state.crisisLeadership.activations[id]);
  return (
    <div className={styles['page']}>
      {top}
      <main className={styles['main']} id="content">
        {!ready ? (
          <LoadingBars />
        ) : activation?.oral === undefined || activation.oral === null ? (
          <>
            <VisuallyHidden as="h1">{message('oral.page.title')}</VisuallyHidden>
            <EmptyState
              title={message('oral.page.not-found')}
              action={<Link href={paths.board}>{message('common.not-found.action')}</Link>}
            >
              {message('oral.page.not-found.what')}
            </EmptyState>
          </>
        ) : (
          <>
            <Said activation={activation} oral={activation.oral} />
            <OralAnswer activation={activation} oral={activation.oral} />
          </>
        )}
      </main>
    </div>
  );
}

type SaidProps = { activation: Activation; oral: NonNullable<Activation['oral']> };

function Said({ activation, oral }: SaidProps): ReactNode {
  const today = useNow();
  const { roles } = useAccount();
  const incident = useLive((state) => state.incidents.get(activation.incident));
  const isOwn = roles.includes(oral.by) && oral.confirmed === null;
  const { decision } = activation;
  const recorder = oral.recordedBy ?? message('crisis-leadership.somebody');
  return (
    <div className={styles['scroll']} tabIndex={0} role="group" aria-label={message('oral.page.title')}>
      <section className={styles['question']}>
        <div className={styles['line']}>
          <Icon of={Phone} />
          <span>
            {message('oral.page.asked', { who: recorder, time: clockOrDate(oral.recordedAt, today) })}
          </span>
          <Link href={paths.board} className={styles['back'] ?? ''}>
            {message('shell.page.board')}
          </Link>
        </div>
        <h1>{message(isOwn ? 'oral.page.question' : 'oral.page.statement', { decision })}</h1>
        <OralMark activation={activation} />
      </section>
      <dl className={styles['said']}>
        <dt>{message('oral.page.incident')}</dt>
        <dd>
          {incident === undefined ? (
            ''
          ) : (
            <>
              <Link href={paths.incident(incident.id)}>{incidentName(incident.number)}</Link> {incident.title}
            </>
          )}
        </dd>
        <dt>{message('oral.page.decided')}</dt>
        <dd>
          {message('oral.page.decided.by', {
            time: clockOrDate(activation.decidedAt, today),
            who: activation.decidedBy ?? message(`roles.${oral.by}`),
          })}
        </dd>
        <dt>{message('oral.page.recognised')}</dt>
        <dd>{activation.recognisedBy ?? message('common.restricted')}</dd>
        <dt>{message('oral.page.recorded')}</dt>
        <dd>
          {message('oral.page.recorded.by', { time: clockOrDate(oral.recordedAt, today), who: recorder })}
        </dd>
        <dt>{message('oral.page.motive')}</dt>
        <dd>{activation.motive ?? message('common.restricted')}</dd>
      </dl>
      <div className={styles['plain']}>
        <RecordedConditions activation={activation} />
      </div>
      <DoneSince activation={activation} />
    </div>
  );
}

/** What has been done on it so far, since that is what a denial undoes. */
function DoneSince({ activation }: { activation: Activation }): ReactNode {
  const leadership = useLive((state) => state.crisisLeadership);
  if (activation.decision === 'decline' || activation.voidAt !== null) return null;
  const since = ({ at }: { at: string }): boolean => at >= activation.decidedAt;
  const takeovers = Object.values(leadership.takeovers).filter(
    ({ takenOverAt, returnedAt }) => returnedAt === null && since({ at: takenOverAt }),
  ).length;
  const decisions = Object.values(leadership.decisions).filter(({ decidedAt }) =>
    since({ at: decidedAt }),
  ).length;
  return (
    <section className={styles['section']}>
      <h2>{message('oral.page.done-since')}</h2>
      <p>
        {message('oral.page.done-since.takeovers', { count: takeovers })}{' '}
        {message('oral.page.done-since.decisions', { count: decisions })}
      </p>
    </section>
  );
}
