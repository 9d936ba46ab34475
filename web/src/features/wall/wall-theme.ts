import { useEffect } from 'react';
import { clockTime } from '../../lib/format.ts';
import { createSetting, useSetting } from '../../lib/setting.ts';
import { themeSetting } from '../../lib/settings.ts';

/** The display's own colours; `auto` is dark in the evening and at night. Set with ?utseende=dark, light or auto. */
const wallThemeSetting = createSetting('wall-theme', ['auto', 'light', 'dark']);

/** Dark from 20:00 to 07:00, Swedish time, unless the display has its own setting. */
export function wallTheme(setting: 'auto' | 'light' | 'dark', at: number): 'light' | 'dark' {
  if (setting !== 'auto') return setting;
  const time = clockTime(at);
  return time >= '20:00' || time < '07:00' ? 'dark' : 'light';
}

/** Wears the wall's theme while it is shown, and gives the page back its own. */
export function useWallTheme(at: number): void {
  const setting = useSetting(wallThemeSetting);
  const theme = wallTheme(setting, at);
  useEffect(() => {
    const asked = new URLSearchParams(window.location.search).get('utseende');
    const known = wallThemeSetting.values.find((value) => value === asked);
    if (known !== undefined) wallThemeSetting.set(known);
  }, []);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
    return () => {
      const own = themeSetting.get();
      if (own === 'system') delete document.documentElement.dataset['theme'];
      else document.documentElement.dataset['theme'] = own;
    };
  }, [theme]);
}
