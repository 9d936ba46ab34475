import { useEffect, useState } from 'react';
import { now, serverTimeDifference } from '../lib/clock.ts';
import { useLiveStore } from './live-store.ts';
import { useOutboxStore, useUnsent } from './outbox-store.ts';

/** How fresh the picture is (ui.md, Connection indicator): seconds since the node's last look at the log was heard. */
export type Connection = {
  readonly status: 'live' | 'delayed' | 'disconnected';
  readonly seq: number;
  readonly ageSeconds: number | null;
  /** ISO 8601, since when nothing has been heard; null while live. */
  readonly since: string | null;
  /** Commands that wait on this device, or are on their way. */
  readonly unsent: number;
  /** While several that waited are sent. */
  readonly sending: { readonly sent: number; readonly total: number } | null;
  serverNow(): number;
};

const delayedAfter = 15;
const disconnectedAfter = 45;

export function useConnection(): Connection {
  const seq = useLiveStore((live) => live.client.seq);
  const socketOpen = useLiveStore((live) => live.socketOpen);
  const heardAt = useLiveStore((live) => live.heardAt);
  const unsent = useLiveStore((live) => live.unsent) + useUnsent();
  const sending = useOutboxStore(({ progress }) => progress);
  const at = useDeviceSeconds();
  const ageSeconds = heardAt === null ? null : Math.max(0, Math.round((at - heardAt) / 1000));
  const status = statusOf(socketOpen, ageSeconds);
  const since =
    status === 'live' || heardAt === null ? null : new Date(heardAt + serverTimeDifference()).toISOString();
  return { status, seq, ageSeconds, since, unsent, sending, serverNow: now };
}

function statusOf(socketOpen: boolean, ageSeconds: number | null): Connection['status'] {
  if (!socketOpen || (ageSeconds !== null && ageSeconds > disconnectedAfter)) return 'disconnected';
  return ageSeconds === null || ageSeconds > delayedAfter ? 'delayed' : 'live';
}

/** This device's time, renewed each second and at once when a sleeping tab wakes. */
function useDeviceSeconds(): number {
  const [at, setAt] = useState(() => Date.now());
  useEffect(() => {
    const tick = () => setAt(Date.now());
    const timer = setInterval(tick, 1_000);
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, []);
  return at;
}
