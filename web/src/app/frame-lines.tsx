import { message } from '#shared/language/message.ts';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Button } from '../components/button.tsx';
import { useNewVersion } from '../lib/app-update.ts';
import { now } from '../lib/clock.ts';
import { clockOrDate } from '../lib/format.ts';
import { withTexts } from '../lib/with-texts.ts';
import { useLiveStore } from '../sync/live-store.ts';
import { somethingLocked } from '../sync/locked-mark.ts';
import { useOutboxStore } from '../sync/outbox-store.ts';
import { useConnection } from '../sync/use-connection.ts';
import { useReady } from '../sync/use-live.ts';
import styles from './frame-lines.module.css';
import { OutboxLines } from './outbox-lines.tsx';

const LockedLine = lazy(async () => ({
  default: (await withTexts(() => import('../features/locked-entries/locked-line.tsx'))).LockedLine,
}));

/** What stands under the top bar of every page: from when the picture is, while there is no contact, and a newer version. */
export function FrameLines(): ReactNode {
  // Once there was, the line stays: whoever has taken all of it over still reads what became of it.
  const [wasLocked, setWasLocked] = useState(somethingLocked);
  if (!wasLocked && somethingLocked()) setWasLocked(true);
  return (
    <>
      <PictureLine />
      <HistoryLine />
      <OutboxLines />
      <UpdateLine />
      {wasLocked ? (
        <Suspense>
          <LockedLine />
        </Suspense>
      ) : null}
    </>
  );
}

/** "Visar läget från 06:41", with the date on other days; what is shown below stays. */
function PictureLine(): ReactNode {
  const { status, since } = useConnection();
  const ready = useReady();
  if (status !== 'disconnected') return null;
  if (!ready)
    return since === null ? null : (
      <p className={styles['line']} role="status">
        <b>{message('shell.picture.none')}</b> {message('shell.picture.none.what')}
      </p>
    );
  if (since === null) return null;
  return (
    <p className={styles['line']} role="status">
      <b>{message('common.shown-since', { time: clockOrDate(since, now()) })}.</b>{' '}
      {message('shell.picture.what')}
    </p>
  );
}

/** The log has been put back from an older copy: said until somebody has seen it. What it lacks of this device's is said below. */
function HistoryLine(): ReactNode {
  const isOther = useLiveStore(({ rereadBecause }) => rereadBecause === 'other-history');
  const undone = useOutboxStore((outbox) => outbox.undone);
  if (!isOther) return null;
  const times = undone.map((time) => clockOrDate(time, now())).join(', ');
  const seen = (): void => {
    useLiveStore.setState({ rereadBecause: null });
    useOutboxStore.setState({ undone: [] });
  };
  return (
    <div className={styles['line']} role="status">
      <b>{message('shell.put-back')}</b> {message('shell.put-back.what')}{' '}
      {undone.length === 0 ? null : message('shell.put-back.undone', { count: undone.length, times })}{' '}
      <Button kind="quiet" size="small" onClick={seen}>
        {message('shell.put-back.seen')}
      </Button>
    </div>
  );
}

/** A newer version of the app waits; it is opened by a press and never by itself. */
function UpdateLine(): ReactNode {
  const found = useNewVersion((version) => version.found);
  const { unsent } = useConnection();
  if (!found) return null;
  return (
    <div className={styles['line']} role="status">
      {message(unsent === 0 ? 'shell.update' : 'shell.update.wait')}{' '}
      {unsent === 0 ? (
        <Button kind="quiet" size="small" onClick={() => window.location.reload()}>
          {message('shell.update.open')}
        </Button>
      ) : null}
    </div>
  );
}
