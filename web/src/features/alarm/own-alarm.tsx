import { message } from '#shared/language/message.ts';
import { BellRing, Volume2, VolumeX } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { createPortal } from 'react-dom';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Link } from 'wouter';
import { Button, buttonClass } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { useShortcut } from '../../lib/keyboard.ts';
import { alarmSoundSetting } from '../../lib/settings.ts';
import { usePhone } from '../../lib/viewport.ts';
import { useLive } from '../../sync/use-live.ts';
import { prepareSound } from './alarm-sound.ts';
import { answerWords } from './call-words.ts';
import styles from './own-alarm.module.css';
import type { OwnAlarm } from './own-alarms.ts';
import { OwnAnswers } from './own-answers.tsx';
import { TestMark } from './test-mark.tsx';
import { useRinging } from './use-ringing.ts';
import { useAbout } from './use-about.ts';

interface OwnAlarmViewProps {
  own: OwnAlarm;
  /** It waits for an answer; else what was recorded is shown. */
  waits: boolean;
  /** How many wait. */
  count: number;
  onAnswered: () => void;
  onClose: () => void;
}

/** One's own alarm: the whole screen of a phone, a band over everything on a desktop. */
export function OwnAlarmView(props: OwnAlarmViewProps): ReactNode {
  const phone = usePhone();
  const { alarm } = props.own;
  const label = message(alarm.test ? 'alarm.own.test' : 'alarm.own');
  const content = props.waits ? <Ringing {...props} label={label} /> : <Recorded {...props} />;
  if (phone)
    return (
      <ModalOverlay className={styles['screen'] ?? ''} isOpen isKeyboardDismissDisabled>
        <Modal className={styles['fill'] ?? ''}>
          <Dialog aria-label={label} className={styles['full'] ?? ''} data-test={alarm.test || undefined}>
            {content}
          </Dialog>
        </Modal>
      </ModalOverlay>
    );
  // An open dialog keeps its focus, and lets this be reached beside it.
  return createPortal(
    <section
      className={styles['band']}
      aria-label={label}
      data-react-aria-top-layer="true"
      data-test={alarm.test || undefined}
    >
      {content}
    </section>,
    document.body,
  );
}

function Ringing({ own, count, label, onAnswered }: OwnAlarmViewProps & { label: string }): ReactNode {
  const { alarm, call } = own;
  const today = useNow();
  const [muted, setMuted] = useState(false);
  const { heard } = useRinging(alarm.id, muted);
  const about = useAbout(alarm);
  return (
    <>
      <div className={styles['what']}>
        <p className={styles['head']}>
          {alarm.test ? <TestMark large /> : <Icon of={BellRing} size={28} />}
          <b>{label}</b>
          {count > 1 ? (
            <span className={styles['fine']}>{message('alarm.own.order', { number: 1, count })}</span>
          ) : null}
        </p>
        <p className={styles['message']}>{alarm.message ?? message('alarm.message.gone')}</p>
        {alarm.test ? <p>{message('alarm.test.what')}</p> : null}
        <p className={styles['fine']}>
          {message('alarm.own.as', {
            time: clockOrDate(call.calledAt ?? alarm.sentAt, today),
            name: call.name ?? message('alarm.unnamed'),
          })}
          {about === null ? null : <Link href={about.path}>{about.label}</Link>}
        </p>
        <div className={styles['sound']}>
          {heard ? (
            <Button size="small" icon={<Icon of={VolumeX} />} onClick={() => setMuted(true)}>
              {message('alarm.own.mute')}
            </Button>
          ) : muted ? (
            <span className={styles['fine']}>{message('alarm.own.muted')}</span>
          ) : (
            <Button size="small" icon={<Icon of={Volume2} />} onClick={() => void allowSound()}>
              {message('alarm.own.allow-sound')}
            </Button>
          )}
        </div>
      </div>
      <OwnAnswers alarm={alarm.id} withKey onAnswered={onAnswered} />
    </>
  );
}

async function allowSound(): Promise<void> {
  await prepareSound();
  alarmSoundSetting.set('on');
}

function Recorded({ own, onClose }: OwnAlarmViewProps): ReactNode {
  const call = useLive((state) => state.alarmCalls.get(own.call.id));
  const about = useAbout(own.alarm);
  const today = useNow();
  useShortcut('c', onClose);
  if (call === undefined || call.answer === null || call.answeredAt === null) return null;
  return (
    <>
      <div className={styles['what']} role="status">
        {own.alarm.test ? <TestMark large /> : null}
        <p className={styles['message']}>
          {message('alarm.own.recorded', {
            time: clockOrDate(call.answeredAt, today),
            answer: answerWords(call.answer, call.minutes),
          })}
        </p>
        <p>{message('alarm.own.recorded.what')}</p>
      </div>
      <div className={styles['answers']}>
        <Button kind="primary" size="touch" onClick={onClose}>
          {message('alarm.own.done')}
        </Button>
        {about === null ? null : (
          <Link href={about.path} className={buttonClass({ size: 'touch' })} onClick={onClose}>
            {about.label}
          </Link>
        )}
      </div>
    </>
  );
}
