import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { classNames } from '../lib/class-names.ts';
import { age, clockTime, number } from '../lib/format.ts';
import { paths } from '../lib/paths.ts';
import styles from './connection-indicator.module.css';
import { Glyph } from './glyph.tsx';
import { PopoverButton } from './popover-button.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

export interface ConnectionIndicatorProps {
  /** `delayed` from 15 s without a look at the log, `disconnected` from 45 s or with the socket closed. */
  status: 'live' | 'delayed' | 'disconnected';
  /** The log's sequence that is shown; null before the first. */
  seq: number | null;
  /** Age of the newest heartbeat, in seconds. */
  ageSeconds: number;
  /** ISO time since when the connection is lost. */
  since?: string | null;
  /** Commands that wait on this device. */
  unsent: number;
  /** While the waiting ones are being sent. */
  sending?: { sent: number; total: number } | null;
  /** The server's clock minus this device's, in milliseconds. */
  clockDifference?: number;
}

/** How fresh the screen is, in shape, word and figures; on every page. A press shows the details. */
export function ConnectionIndicator(props: ConnectionIndicatorProps): ReactNode {
  const { status, seq, ageSeconds, since, unsent, sending } = props;
  const word = message(`connection.${status}`);
  return (
    <span className={classNames(styles['connection'], styles[status])}>
      <VisuallyHidden>
        <span role="status">{word}</span>
      </VisuallyHidden>
      <PopoverButton
        className={styles['button']}
        label={message('connection.details')}
        popoverClassName={styles['popover']}
        insideClassName={styles['details']}
        content={() => <Details {...props} />}
      >
        <VisuallyHidden>{message('connection.details')}: </VisuallyHidden>
        <Glyph name={`connection-${status}`} size={12} />
        <b>{word}</b>
        <Figures
          status={status}
          seq={seq}
          ageSeconds={ageSeconds}
          unsent={unsent}
          since={since ?? null}
          sending={sending ?? null}
        />
      </PopoverButton>
    </span>
  );
}

function Details({ seq, ageSeconds, unsent, clockDifference }: ConnectionIndicatorProps): ReactNode {
  return (
    <dl>
      <dt>{message('connection.details.seq')}</dt>
      <dd>{seq === null ? message('common.missing') : number(seq)}</dd>
      <dt>{message('connection.details.age')}</dt>
      <dd>{message('time.ago', { duration: age(ageSeconds) })}</dd>
      <dt>{message('connection.details.queue')}</dt>
      <dd>
        {unsent === 0 ? message('common.none') : number(unsent)}{' '}
        {unsent === 0 ? null : <Link href={paths.unsent}>{message('common.show')}</Link>}
      </dd>
      {clockDifference === undefined ? null : (
        <>
          <dt>{message('connection.details.clock')}</dt>
          <dd>{message('time.seconds', { seconds: number(Math.round(clockDifference / 1000)) })}</dd>
        </>
      )}
    </dl>
  );
}

/** The figures after the word; they tick, so they are not spoken. */
function Figures({
  status,
  seq,
  ageSeconds,
  since,
  unsent,
  sending,
}: Required<Omit<ConnectionIndicatorProps, 'clockDifference'>>): ReactNode {
  const waiting = unsent === 0 ? null : <span>{message('connection.unsent', { count: unsent })}</span>;
  if (status === 'disconnected')
    return (
      <>
        {since === null ? null : (
          <span className={styles['since']}>{message('connection.since', { time: clockTime(since) })}</span>
        )}
        {waiting}
      </>
    );
  if (sending !== null)
    return (
      <>
        <span>{message('connection.sending', { total: sending.total })}</span>
        <span>{message('connection.sending.progress', sending)}</span>
      </>
    );
  return (
    <>
      {seq === null ? null : (
        <span className={styles['seq']}>{message('connection.seq', { seq: number(seq) })}</span>
      )}
      <span aria-hidden="true">{age(ageSeconds)}</span>
      {waiting}
    </>
  );
}
