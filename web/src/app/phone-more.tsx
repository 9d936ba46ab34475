import { message } from '#shared/language/message.ts';
import { Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Icon } from '../components/icon.tsx';
import { AccountPanel } from './account-panel.tsx';
import styles from './phone-tabs.module.css';

/** On a phone, everything that has no tab: the search, the other pages, the account and the device's settings. */
export function PhoneMore({ onFind, onClose }: { onFind: () => void; onClose: () => void }): ReactNode {
  return (
    <Dialog title={message('shell.tab.more')} onClose={onClose}>
      <Button
        size="touch"
        className={styles['find']}
        icon={<Icon of={Search} />}
        onClick={() => {
          onClose();
          onFind();
        }}
      >
        {message('shell.find')}
      </Button>
      <AccountPanel phone onDone={onClose} />
    </Dialog>
  );
}
