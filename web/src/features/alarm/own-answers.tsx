import type { Answer } from '#shared/alarm/answers.ts';
import { message } from '#shared/language/message.ts';
import { Phone } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Notice } from '../../components/notice.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { newId } from '../../lib/new-id.ts';
import { phoneLink } from '../../lib/phone-link.ts';
import { useShortcut } from '../../lib/keyboard.ts';
import { sendCommand } from '../../sync/send-command.ts';
import styles from './own-alarm.module.css';
import { useDutyPhone } from './use-duty-phone.ts';

/** Minutes that may be chosen for "på väg". */
const choices = [10, 20, 40, 60] as const;

/** The answers to one's own alarm: each is one press. Nothing is queued; what did not arrive is said, with whom to call. */
export function OwnAnswers({
  alarm,
  withKey = false,
  onAnswered,
}: {
  alarm: string;
  /** `C` answers "uppfattat". */
  withKey?: boolean;
  onAnswered: () => void;
}): ReactNode {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const phone = useDutyPhone();
  const give = async (answer: Answer, minutes?: number): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    const data = { alarm, answer, ...(minutes === undefined ? {} : { minutes }) };
    onAnswered();
    const result = await sendCommand('alarm.acknowledge', data, { id: newId() });
    setBusy(false);
    if (result.ok) announceOwn(message('alarm.do.done'));
    else setFailure(result.problem.status === 0 ? message('alarm.own.failed') : result.problem.title);
  };
  useShortcut('c', withKey ? () => void give('understood') : null);
  return (
    <div className={styles['answers']}>
      <fieldset className={styles['coming']}>
        <legend>{message('alarm.own.coming')}</legend>
        <div>
          {choices.map((minutes) => (
            <Button
              key={minutes}
              kind="primary"
              size="touch"
              busy={busy}
              aria-label={message('alarm.own.coming.name', { minutes })}
              onClick={() => void give('coming', minutes)}
            >
              {message('alarm.own.minutes', { minutes })}
            </Button>
          ))}
        </div>
      </fieldset>
      <div className={styles['other']}>
        <Button
          size="touch"
          busy={busy}
          {...(withKey && { keys: 'C' })}
          onClick={() => void give('understood')}
        >
          {message('alarm.own.understood')}
        </Button>
        <Button size="touch" busy={busy} onClick={() => void give('cannot')}>
          {message('alarm.own.cannot')}
        </Button>
      </div>
      {busy ? <p role="status">{message('alarm.own.sending')}</p> : null}
      {failure === null ? null : (
        <Notice kind="wrong">
          {failure}{' '}
          {phone === null ? null : (
            <a href={phoneLink(phone)}>
              <Icon of={Phone} /> {message('alarm.own.call', { phone })}
            </a>
          )}
        </Notice>
      )}
    </div>
  );
}
