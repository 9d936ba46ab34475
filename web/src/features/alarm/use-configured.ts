import { useEffect, useState } from 'react';
import { request } from '../../lib/api.ts';
import { useAccount } from '../../lib/session.ts';
import type { Configured } from './alarm-order.ts';

/** Which channels this installation has been given; null until it is known. */
export function useConfigured(): Configured | null {
  const { organisation } = useAccount();
  const [configured, setConfigured] = useState<Configured | null>(null);
  useEffect(() => {
    let gone = false;
    void request<{ channels: Configured }>(`/api/organisations/${organisation}/channels`).then((result) => {
      if (!gone && result.ok) setConfigured(result.value.channels);
    });
    return () => {
      gone = true;
    };
  }, [organisation]);
  return configured;
}
