import { may } from '#shared/authorization/capabilities.ts';
import { message } from '#shared/language/message.ts';
import type { Photograph } from '#shared/photograph/state.ts';
import type { SafetyPoint } from '#shared/safety-point/state.ts';
import { type ReactNode, useEffect, useMemo } from 'react';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { announceOwn } from '../../../lib/announce.ts';
import { useNow } from '../../../lib/clock.ts';
import { clockOrDate } from '../../../lib/format.ts';
import { useAccount } from '../../../lib/session.ts';
import { useOutboxStore, usePending } from '../../../sync/outbox-store.ts';
import { PendingMark } from '../../../sync/pending-mark.tsx';
import { sweepPhotographs } from '../../../sync/photograph-store.ts';
import { useLive } from '../../../sync/use-live.ts';
import { useSend } from '../../../sync/use-send.ts';
import { AddPhotograph } from './add-photograph.tsx';
import styles from './photographs.module.css';
import { usePicture } from './use-picture.ts';
import { WaitingPhotographs } from './waiting-photographs.tsx';

/** A point's photographs, the newest first, those that wait to be sent, and the way to add one. */
export function Photographs({ point }: { point: Pick<SafetyPoint, 'id' | 'name'> }): ReactNode {
  const all = useLive((state) => state.photographs);
  const { id: account, roles } = useAccount();
  const own = useMemo(
    () =>
      [...all.values()]
        .filter(({ safetyPoint }) => safetyPoint === point.id)
        .sort((one, other) => (one.takenAt < other.takenAt ? 1 : -1)),
    [all, point.id],
  );
  useSwept(account);
  return (
    <div className={styles['photographs']}>
      {own.length === 0 ? <p className={styles['none']}>{message('photograph.none')}</p> : null}
      <ul>
        {own.map((photograph) => (
          <li key={photograph.id}>
            <Shown photograph={photograph} name={point.name} />
          </li>
        ))}
      </ul>
      <WaitingPhotographs safetyPoint={point.id} />
      {may(roles, 'safety-point.add-photograph') ? <AddPhotograph safetyPoint={point.id} /> : null}
    </div>
  );
}

function Shown({ photograph, name }: { photograph: Photograph; name: string }): ReactNode {
  const { roles } = useAccount();
  const { send, busy, refusal } = useSend();
  const today = useNow();
  const { id, caption, width, height, takenAt, addedBy } = photograph;
  const time = clockOrDate(takenAt, today);
  const what =
    caption === null
      ? message('photograph.alt', { name, time })
      : message('photograph.alt.caption', { caption, time });
  const source = usePicture(photograph);
  const pending = usePending(photograph.id);
  const remove = async (): Promise<void> => {
    if (await send('safety-point.remove-photograph', { photograph: id }))
      announceOwn(message('photograph.removed'));
  };
  return (
    <>
      {source === null ? null : (
        <a href={source} target="_blank" rel="noreferrer" aria-label={message('photograph.open', { what })}>
          <img
            key={source}
            src={source}
            alt={what}
            width={width}
            height={height}
            loading="lazy"
            decoding="async"
          />
        </a>
      )}
      <PendingMark of={id} />
      {caption === null ? null : <b>{caption}</b>}
      <span>{addedBy === null ? time : message('photograph.taken', { time, by: addedBy })}</span>
      {!pending && may(roles, 'safety-point.remove-photograph') ? (
        <Button
          size="small"
          busy={busy}
          aria-label={message('photograph.remove.name', { what })}
          onClick={() => void remove()}
        >
          {message('photograph.remove')}
        </Button>
      ) : null}
      {refusal === null ? null : <Notice kind="wrong">{refusal}</Notice>}
    </>
  );
}

/** What has been sent lies no longer on the device. */
function useSwept(account: string): void {
  const rows = useOutboxStore((outbox) => outbox.rows);
  useEffect(() => {
    void sweepPhotographs(account).catch(() => undefined);
  }, [account, rows]);
}
