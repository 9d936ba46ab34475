import { message } from '#shared/language/message.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { failureText, request } from '../../../lib/api.ts';
import { now } from '../../../lib/clock.ts';
import { useAccount } from '../../../lib/session.ts';

export interface JoinCode {
  readonly id: string;
  readonly url: string;
  readonly expiresAt: string;
  /** When it was made, by the server's clock. */
  readonly madeAt: string;
  readonly status: 'waiting' | 'withdrawn';
}

/** A phone that has joined, as `GET /point-devices` tells it. */
export interface Device {
  readonly device: string;
  readonly name: string;
  readonly function: string;
  readonly joinedAt: string;
  readonly endsAt: string;
  readonly lastSeenAt: string | null;
}

export interface Devices {
  /** Null before they are known. */
  readonly list: readonly Device[] | null;
  readonly failed: boolean;
  readonly read: () => Promise<void>;
}

/** How often a list that is looked at is read again (ms). */
const pause = 4_000;

/** The phones of a point, for as long as they are looked at. */
export function useDevices(safetyPoint: string): Devices {
  const { organisation } = useAccount();
  const [list, setList] = useState<readonly Device[] | null>(null);
  const [failed, setFailed] = useState(false);
  const read = useCallback(async (): Promise<void> => {
    const path = `/api/organisations/${organisation}/point-devices?safetyPoint=${safetyPoint}`;
    const answer = await request<{ devices: readonly Device[] }>(path);
    if (answer.ok) setList(answer.value.devices);
    setFailed(!answer.ok);
  }, [organisation, safetyPoint]);
  useEffect(() => {
    const first = window.setTimeout(() => void read());
    const timer = window.setInterval(() => {
      if (document.visibilityState === 'visible') void read();
    }, pause);
    return () => {
      window.clearTimeout(first);
      window.clearInterval(timer);
    };
  }, [read]);
  return { list, failed, read };
}

/** A code for a point, made when it is first shown; a new one takes the place of the one before, which is taken back. */
export function useJoinCode(
  safetyPoint: string,
  hours: number,
): {
  code: JoinCode | null;
  busy: boolean;
  failure: string | null;
  /** Makes a new code; `lasting`: for how many hours a phone that joins by it may be used. */
  renew: (lasting: number) => Promise<void>;
  withdraw: () => Promise<void>;
} {
  const { organisation } = useAccount();
  const [code, setCode] = useState<JoinCode | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const path = `/api/organisations/${organisation}/join-codes`;
  const shown = useRef<JoinCode | null>(null);
  const made = useRef(false);

  async function takeBack(): Promise<void> {
    const before = shown.current;
    if (before?.status !== 'waiting') return;
    shown.current = { ...before, status: 'withdrawn' };
    setCode(shown.current);
    await request(`${path}/${before.id}`, { method: 'DELETE' });
  }

  async function renew(lasting: number): Promise<void> {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    await takeBack();
    const body = { safetyPoint, role: 'safety-point-staff', hours: lasting };
    const answer = await request<{ id: string; url: string; expiresAt: string }>(path, {
      method: 'POST',
      body,
    });
    setBusy(false);
    if (answer.ok) {
      const { id, url, expiresAt } = answer.value;
      shown.current = { id, url, expiresAt, madeAt: new Date(now()).toISOString(), status: 'waiting' };
      setCode(shown.current);
    } else setFailure(`${message('join.code.failed')} ${failureText(answer.failure)}`);
  }

  useEffect(() => {
    if (made.current) return;
    made.current = true;
    void renew(hours);
  });
  return { code, busy, failure, renew, withdraw: takeBack };
}

/** Whether an address is this machine's own, which no phone reaches. */
export function onlyHere(url: string): boolean {
  return /^(localhost|127\.|\[::1\])/.test(new URL(url).host);
}
