import { may } from '#shared/authorization/capabilities.ts';
import type { Alarm, AlarmCall } from '#shared/alarm/state.ts';
import { message } from '#shared/language/message.ts';
import { Phone } from 'lucide-react';
import { memo, type ReactNode, useState } from 'react';
import { Button, buttonClass } from '../../components/button.tsx';
import { Glyph } from '../../components/glyph.tsx';
import { Icon } from '../../components/icon.tsx';
import { Notice } from '../../components/notice.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { classNames } from '../../lib/class-names.ts';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { phoneLink } from '../../lib/phone-link.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive } from '../../sync/use-live.ts';
import { useSend } from '../../sync/use-send.ts';
import styles from './alarm-card.module.css';
import { answerDetail, attemptWords, channelWords, standingWords } from './call-words.ts';
import { NoteCallDialog } from './note-call-dialog.tsx';

interface CallRowProps {
  alarm: Alarm;
  call: AlarmCall;
  /** The place in an alarm in order; null where order says nothing. */
  place: number | null;
}

/** One recipient: how they stand, each sending with what became of it, and what may be done. */
export const CallRow = memo(function CallRow({ alarm, call, place }: CallRowProps): ReactNode {
  const now = useNow(30);
  const { text, late, glyph } = standingWords(alarm, call, now);
  const detail = answerDetail(call, now);
  return (
    <li className={styles['row']} data-test={alarm.test || undefined}>
      <span className={styles['glyph']}>
        <Glyph name={glyph} size={16} />
      </span>
      <div className={styles['who']}>
        <p>
          {place === null ? null : <span className={styles['place']}>{place}. </span>}
          <b>{call.name ?? message('alarm.unnamed')}</b>
          {alarm.test ? <span className={styles['test']}>{message('alarm.test')}</span> : null}
        </p>
        <p className={classNames(styles['standing'], late && styles['late'])}>
          {text}
          {detail === null ? null : <span className={styles['fine']}> {detail}</span>}
        </p>
        <Sendings alarm={alarm} call={call} now={now} />
      </div>
      <RowActions alarm={alarm} call={call} />
    </li>
  );
});

function Sendings({ alarm, call, now }: { alarm: Alarm; call: AlarmCall; now: number }): ReactNode {
  if (call.attempts.length === 0 && call.notes.length === 0) return null;
  return (
    <ul className={styles['sendings']}>
      {call.attempts.map((attempt) => (
        <li
          key={`${attempt.channel}.${attempt.round}`}
          className={classNames(attempt.outcome === 'failed' && styles['failed'])}
        >
          <b>{channelWords(attempt)}</b> {attemptWords(attempt, alarm, call, now)}
        </li>
      ))}
      {call.notes.map((note) => (
        <li key={note.at}>
          {message(`alarm.note.${note.outcome}`, {
            time: clockOrDate(note.at, now),
            note: note.note ?? '',
          })}
        </li>
      ))}
    </ul>
  );
}

function RowActions({ alarm, call }: { alarm: Alarm; call: AlarmCall }): ReactNode {
  const { roles } = useAccount();
  const [noting, setNoting] = useState(false);
  const { send, busy, refusal } = useSend();
  const phone = useLive(
    (state) =>
      state.alarmRecipients.get(call.recipient)?.channels.find(({ kind }) => kind === 'sms')?.address ?? null,
  );
  if (!may(roles, 'alarm.note-call')) return null;
  const name = call.name ?? message('alarm.unnamed');
  const mayCallAgain = alarm.status === 'open' && call.status !== 'waiting' && call.channels.length > 0;
  const again = async (): Promise<void> => {
    const data = { alarm: alarm.id, recipient: call.recipient };
    if (await send('alarm.call-again', data)) announceOwn(message('alarm.do.done'));
  };
  return (
    <div className={styles['do']}>
      {phone === null ? null : (
        <a
          className={buttonClass({ size: 'small' })}
          href={phoneLink(phone)}
          aria-label={message('alarm.do.call.name', { name, phone })}
        >
          <Icon of={Phone} />
          {message('alarm.do.call')}
        </a>
      )}
      <Button
        size="small"
        aria-label={message('alarm.do.note.name', { name })}
        onClick={() => setNoting(true)}
      >
        {message('alarm.do.note')}
      </Button>
      {mayCallAgain ? (
        <Button
          size="small"
          busy={busy}
          aria-label={message('alarm.do.again.name', { name })}
          onClick={() => void again()}
        >
          {message('alarm.do.again')}
        </Button>
      ) : null}
      {refusal === null ? null : <Notice kind="wrong">{refusal}</Notice>}
      {noting ? <NoteCallDialog alarm={alarm} call={call} onClose={() => setNoting(false)} /> : null}
    </div>
  );
}
