import { message } from '#shared/language/message.ts';
import { type ReactNode, useEffect, useState } from 'react';
import { isKeptFirmly } from '../../sync/kept-firmly.ts';
import styles from './unsent-page.module.css';

/** Whether the browser has promised to keep what is stored on this device; nothing where it does not tell. */
export function KeptNote(): ReactNode {
  const [kept, setKept] = useState<boolean | null>(null);
  useEffect(() => {
    let shown = true;
    void isKeptFirmly().then((answer) => shown && setKept(answer));
    return () => void (shown = false);
  }, []);
  if (kept === null) return null;
  return <p className={styles['kept']}>{message(kept ? 'unsent.kept.yes' : 'unsent.kept.no')}</p>;
}
