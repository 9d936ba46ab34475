import { message } from '#shared/language/message.ts';
import { lazy, type ReactNode, Suspense } from 'react';
import { Link } from 'wouter';
import { Button } from '../components/button.tsx';
import { CheckboxField } from '../components/field.tsx';
import { Segmented } from '../components/segmented.tsx';
import { type Setting, useSetting } from '../lib/setting.ts';
import { announcementSetting, shortcutSetting, themeSetting } from '../lib/settings.ts';
import { useAccount } from '../lib/session.ts';
import styles from './account-panel.module.css';
import { OrganisationMark } from './organisation-mark.tsx';
import { openPages, usePages } from './pages.ts';
import { isReport } from './report-links.ts';
import { SignOut } from './sign-out.tsx';
import { withTexts } from '../lib/with-texts.ts';

const DeviceSettings = lazy(async () => ({
  default: (await withTexts(() => import('../features/alarm/device-settings.tsx'))).DeviceSettings,
}));

const KeptNote = lazy(async () => ({
  default: (await withTexts(() => import('../features/unsent/kept-note.tsx'))).KeptNote,
}));

interface AccountPanelProps {
  /** Whatever it lies in closes. */
  onDone: () => void;
  /** Shows the key table; absent on a phone. */
  onKeys?: () => void;
  /** On a phone: every page that is not a tab. */
  phone?: boolean;
}

/** Who is signed in, the pages that the menu has no room for, and the device's settings. */
export function AccountPanel({ onDone, onKeys, phone = false }: AccountPanelProps): ReactNode {
  const account = useAccount();
  const pages = usePages();
  const guest = (account.guestUntil ?? null) !== null;
  const shortcuts = useSetting(shortcutSetting);
  const others = openPages(pages).filter((page) => (phone ? !page.tab : !page.nav) && !isReport(page));
  return (
    <div className={styles['panel']}>
      <p className={styles['who']}>
        <b>{account.name}</b>
        <OrganisationMark />
      </p>
      {others.length === 0 ? null : (
        <nav aria-label={message('shell.user.pages')} className={styles['pages']}>
          {others.map((page) => (
            <Link key={page.id} href={page.path} onClick={onDone}>
              {message(`shell.page.${page.id}`)}
            </Link>
          ))}
        </nav>
      )}
      <Choice
        label={message('shell.theme')}
        setting={themeSetting}
        word={(value) => message(`shell.theme.${value}`)}
      />
      <Choice
        label={message('shell.announcements')}
        setting={announcementSetting}
        word={(value) => message(`shell.announcements.${value}`)}
      />
      {guest ? (
        <p className={styles['guest']}>{message('shell.guest')}</p>
      ) : (
        <Suspense>
          <DeviceSettings />
        </Suspense>
      )}
      {onKeys === undefined ? null : (
        <div className={styles['keys']}>
          <CheckboxField
            label={message('shell.shortcuts.on')}
            checked={shortcuts === 'on'}
            onChange={(on) => shortcutSetting.set(on ? 'on' : 'off')}
          />
          <Button kind="quiet" size="small" keys="?" onClick={onKeys}>
            {message('shell.shortcuts.show')}
          </Button>
        </div>
      )}
      <Suspense>
        <KeptNote />
      </Suspense>
      <SignOut phone={phone} />
    </div>
  );
}

function Choice<Value extends string>({
  label,
  setting,
  word,
}: {
  label: string;
  setting: Setting<Value>;
  word: (value: Value) => string;
}): ReactNode {
  const value = useSetting(setting);
  return (
    <div>
      <p className={styles['label']}>{label}</p>
      <Segmented
        label={label}
        options={setting.values.map((one) => ({ value: one, label: word(one) }))}
        value={value}
        onChange={setting.set}
        wide
      />
    </div>
  );
}
