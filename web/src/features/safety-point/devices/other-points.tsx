import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { request } from '../../../lib/api.ts';
import { phoneLink } from '../../../lib/phone-link.ts';
import { useAccount } from '../../../lib/session.ts';
import { useLive } from '../../../sync/use-live.ts';
import styles from './other-points.module.css';

type Known = {
  readonly id: string;
  readonly name: string;
  readonly address: string | null;
  readonly statusText: string;
  readonly status: string;
};
type Read = readonly Known[] | 'failed' | null;

/** What the staff of one point may know of the others, which is what everybody may: asked for when it is opened. */
export function OtherPoints({ own }: { own: string }): ReactNode {
  const { organisation } = useAccount();
  const [points, setPoints] = useState<Read>(null);
  const contacts = useLive((state) => state.organisation?.contacts);

  async function read(): Promise<void> {
    const path = `/public/${organisation}/safety-points.geojson`;
    const answer = await request<{ features: readonly { properties: Known }[] }>(path);
    setPoints(answer.ok ? answer.value.features.map(({ properties }) => properties) : 'failed');
  }

  const numbers = (contacts ?? []).filter((contact) => contact.public);
  return (
    <details
      className={styles['others']}
      onToggle={(event) => {
        if (event.currentTarget.open) void read();
      }}
    >
      <summary>{message('join.others')}</summary>
      <h3>{message('join.others.open')}</h3>
      <Open points={points} own={own} />
      <p>
        <a href={`/public/${organisation}`} target="_blank" rel="noreferrer">
          {message('join.others.page')}
        </a>
      </p>
      {numbers.length === 0 ? null : <h3>{message('join.others.contacts')}</h3>}
      <ul>
        {numbers.map(({ label, phone }) => (
          <li key={label}>
            <a href={phoneLink(phone)}>
              {label} <b>{phone}</b>
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Open({ points, own }: { points: Read; own: string }): ReactNode {
  if (points === null) return null;
  if (points === 'failed') return <p>{message('join.others.failed')}</p>;
  const open = points.filter(({ id, status }) => id !== own && (status === 'open' || status === 'full'));
  if (open.length === 0) return <p>{message('join.others.none')}</p>;
  return (
    <ul>
      {open.map(({ id, name, address, statusText }) => (
        <li key={id}>
          <b>{message('join.others.point', { name, status: statusText.toLowerCase() })}</b>
          {address === null ? null : <span>{address}</span>}
        </li>
      ))}
    </ul>
  );
}
