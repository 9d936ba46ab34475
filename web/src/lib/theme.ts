import { themeSetting } from './settings.ts';

/** Writes the chosen theme on the document and keeps it there; without a choice the device decides. Call once. */
export function startTheme(): void {
  const apply = (): void => {
    const theme = themeSetting.get();
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  };
  themeSetting.subscribe(apply);
  apply();
}
