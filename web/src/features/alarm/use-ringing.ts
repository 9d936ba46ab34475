import { useEffect, useState } from 'react';
import { useSetting } from '../../lib/setting.ts';
import { alarmSoundSetting } from '../../lib/settings.ts';
import { prepareSound, shakeOnce, soundOnce } from './alarm-sound.ts';

/** Milliseconds from one sounding to the next. */
const every = 4_000;

/** Sounds and shakes, again and again, while an alarm waits for its answer. `heard`: whether it does sound now. */
export function useRinging(alarm: string, muted: boolean): { readonly heard: boolean } {
  const wanted = useSetting(alarmSoundSetting) === 'on';
  const [heard, setHeard] = useState(false);
  useEffect(() => {
    if (muted) return;
    const ring = (): void => {
      shakeOnce();
      if (wanted) setHeard(soundOnce());
    };
    // Works without a press where the browser trusts the page already.
    if (wanted && navigator.userActivation.hasBeenActive) void prepareSound().then(ring);
    else ring();
    const timer = window.setInterval(ring, every);
    return () => {
      window.clearInterval(timer);
      setHeard(false);
    };
  }, [alarm, muted, wanted]);
  return { heard: heard && wanted && !muted };
}
