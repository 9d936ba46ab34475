import { guestHours } from '#shared/point-device/state.ts';
import { message } from '#shared/language/message.ts';
import type { SafetyPoint } from '#shared/safety-point/state.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog, DialogActions } from '../../../components/dialog.tsx';
import { Notice } from '../../../components/notice.tsx';
import { QrCode } from '../../../components/qr-code.tsx';
import { Select } from '../../../components/field.tsx';
import { announceOwn } from '../../../lib/announce.ts';
import { useNow } from '../../../lib/clock.ts';
import { DeviceList } from './device-list.tsx';
import styles from './join-dialog.module.css';
import { type JoinCode, onlyHere, useDevices, useJoinCode } from './use-join-code.ts';

const hourChoices = [4, guestHours, 24, 72] as const;

/** The QR code by which a phone joins a point, for as long as it may be used, and the phones that have joined. */
export function JoinDialog({
  point,
  onClose,
}: {
  point: Pick<SafetyPoint, 'id' | 'name'>;
  onClose: () => void;
}): ReactNode {
  const [hours, setHours] = useState<number>(guestHours);
  const devices = useDevices(point.id);
  const { code, busy, failure, renew, withdraw } = useJoinCode(point.id, hours);
  const now = useNow(1);
  const left = code === null ? 0 : Date.parse(code.expiresAt) - now;
  const joined = code === null ? undefined : devices.list?.find(({ joinedAt }) => joinedAt > code.madeAt);
  const usable = code !== null && code.status === 'waiting' && left > 0 && joined === undefined;

  return (
    <Dialog title={message('join.dialog', { name: point.name })} onClose={onClose} size="wide">
      <div className={styles['columns']}>
        <section>
          <p className={styles['what']}>{message('join.dialog.what')}</p>
          {failure === null ? null : <Notice kind="wrong">{failure}</Notice>}
          {usable ? <Shown code={code} name={point.name} left={left} /> : null}
          {code === null || usable ? null : (
            <Notice>
              {joined !== undefined
                ? message('join.code.used', { name: joined.name })
                : message(code.status === 'withdrawn' ? 'join.code.withdrawn' : 'join.code.over')}
            </Notice>
          )}
          <Select
            className={styles['hours']}
            label={message('join.hours')}
            value={String(hours)}
            options={hourChoices.map((count) => ({
              value: String(count),
              label: message('join.hours.count', { hours: String(count) }),
            }))}
            onChange={(value) => {
              setHours(Number(value));
              void renew(Number(value));
            }}
          />
        </section>
        <DeviceList devices={devices} />
      </div>
      <DialogActions>
        <Button kind="primary" busy={busy} onClick={() => void renew(hours)}>
          {message('join.code.new')}
        </Button>
        {usable ? (
          <Button
            onClick={() => {
              void withdraw();
              announceOwn(message('join.code.withdrawn'));
            }}
          >
            {message('join.code.withdraw')}
          </Button>
        ) : null}
        <Button onClick={onClose}>{message('common.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}

function Shown({ code, name, left }: { code: JoinCode; name: string; left: number }): ReactNode {
  const seconds = Math.max(0, Math.floor(left / 1000));
  return (
    <>
      <QrCode text={code.url} label={message('join.code', { name })} />
      <p className={styles['left']}>
        {message('join.code.left', {
          minutes: String(Math.floor(seconds / 60)),
          seconds: String(seconds % 60).padStart(2, '0'),
        })}
      </p>
      {onlyHere(code.url) ? <Notice kind="attention">{message('join.code.only-here')}</Notice> : null}
      <Address url={code.url} />
    </>
  );
}

function Address({ url }: { url: string }): ReactNode {
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(url);
    setCopied(true);
  };
  return (
    <div className={styles['address']}>
      <span>{message('join.code.address')}</span>
      <code>{url}</code>
      <Button size="small" onClick={() => void copy().catch(() => undefined)}>
        {message(copied ? 'join.code.copied' : 'join.code.copy')}
      </Button>
    </div>
  );
}
