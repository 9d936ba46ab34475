import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { announceOwn } from '../../../lib/announce.ts';
import { failureText, request } from '../../../lib/api.ts';
import { useNow } from '../../../lib/clock.ts';
import { clockOrDate } from '../../../lib/format.ts';
import { useAccount } from '../../../lib/session.ts';
import styles from './join-dialog.module.css';
import type { Device, Devices } from './use-join-code.ts';

/** The phones that have joined a point, each with the way to disconnect it. */
export function DeviceList({ devices }: { devices: Devices }): ReactNode {
  const { organisation } = useAccount();
  const [failure, setFailure] = useState<string | null>(null);
  const { list, failed, read } = devices;

  async function disconnect({ device, name }: Device): Promise<void> {
    setFailure(null);
    const path = `/api/organisations/${organisation}/point-devices/${device}`;
    const answer = await request(path, { method: 'DELETE' });
    if (answer.ok) announceOwn(message('join.device.gone', { name }));
    else setFailure(failureText(answer.failure));
    await read();
  }

  return (
    <section className={styles['devices']}>
      <h3>{message('join.devices')}</h3>
      {failure === null ? null : <Notice kind="wrong">{failure}</Notice>}
      {failed && list === null ? <p>{message('join.devices.failed')}</p> : null}
      {list?.length === 0 ? <p className={styles['what']}>{message('join.devices.none')}</p> : null}
      <ul>
        {(list ?? []).map((device) => (
          <li key={device.device}>
            <Facts device={device} />
            <Button
              size="small"
              aria-label={message('join.device.disconnect.name', {
                name: device.name,
                function: device.function,
              })}
              onClick={() => void disconnect(device)}
            >
              {message('join.device.disconnect')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Facts({ device }: { device: Device }): ReactNode {
  const today = useNow();
  const time = (iso: string): string => clockOrDate(iso, today);
  return (
    <div>
      <b>{device.name}</b>, {device.function}
      <span>
        {message('join.device.facts', { joined: time(device.joinedAt), until: time(device.endsAt) })}
      </span>
      <span>
        {device.lastSeenAt === null
          ? message('join.device.unseen')
          : message('join.device.seen', { seen: time(device.lastSeenAt) })}
      </span>
    </div>
  );
}
