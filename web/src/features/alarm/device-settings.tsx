import { message } from '#shared/language/message.ts';
import { type ReactNode, useEffect, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { useAccount } from '../../lib/session.ts';
import { useSetting } from '../../lib/setting.ts';
import { alarmSoundSetting } from '../../lib/settings.ts';
import { prepareSound, soundOnce } from './alarm-sound.ts';
import styles from './device-settings.module.css';
import { type PushState, pushState, showSample, turnOffPush, turnOnPush } from './push.ts';

/** How this device tells of an alarm: its sound, and notifications while the console is not open. */
export function DeviceSettings(): ReactNode {
  return (
    <section className={styles['device']} aria-label={message('alarm.device')}>
      <Sound />
      <Notifications />
    </section>
  );
}

function Sound(): ReactNode {
  const wanted = useSetting(alarmSoundSetting);
  const sound = async (): Promise<void> => {
    await prepareSound();
    soundOnce();
  };
  return (
    <div className={styles['part']}>
      <p className={styles['label']}>{message('alarm.device.sound')}</p>
      <Segmented
        label={message('alarm.device.sound')}
        value={wanted}
        onChange={(value) => {
          alarmSoundSetting.set(value);
          if (value === 'on') void sound();
        }}
        wide
        options={[
          { value: 'off', label: message('alarm.device.sound.off') },
          { value: 'on', label: message('alarm.device.sound.on') },
        ]}
      />
      <p className={styles['fine']}>{message('alarm.device.sound.what')}</p>
      {wanted === 'on' ? (
        <Button size="small" onClick={() => void sound()}>
          {message('alarm.device.sound.try')}
        </Button>
      ) : null}
    </div>
  );
}

function Notifications(): ReactNode {
  const { organisation } = useAccount();
  const [state, setState] = useState<PushState | null>(null);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let gone = false;
    void pushState(organisation).then((found) => {
      if (!gone) setState(found);
    });
    return () => {
      gone = true;
    };
  }, [organisation]);
  const turnOn = async (): Promise<void> => {
    setBusy(true);
    const became = await turnOnPush(organisation);
    setBusy(false);
    setFailed(became === 'failed');
    if (became === 'on') setState('on');
    else setState(await pushState(organisation));
  };
  const turnOff = async (): Promise<void> => {
    setBusy(true);
    await turnOffPush(organisation);
    setBusy(false);
    setState('off');
  };
  return (
    <div className={styles['part']}>
      <p className={styles['label']}>{message('alarm.device.push')}</p>
      <p className={styles['fine']} role="status">
        {words(state)}
      </p>
      {failed ? <Notice kind="wrong">{message('alarm.device.push.failed')}</Notice> : null}
      {state === 'off' ? (
        <Button size="small" busy={busy} onClick={() => void turnOn()}>
          {message('alarm.device.push.on')}
        </Button>
      ) : null}
      {state === 'on' ? (
        <div className={styles['actions']}>
          <Button size="small" busy={busy} onClick={() => void turnOff()}>
            {message('alarm.device.push.off')}
          </Button>
          <Button
            size="small"
            onClick={() =>
              void showSample(message('alarm.device.push.sample'), message('alarm.device.push.sample.what'))
            }
          >
            {message('alarm.device.push.try')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function words(state: PushState | null): string {
  switch (state) {
    case null:
      return message('common.loading');
    case 'on':
      return message('alarm.device.push.is-on');
    case 'off':
      return message('alarm.device.push.what');
    default:
      return message(`alarm.device.push.${state}`);
  }
}
