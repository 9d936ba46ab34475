import type { Attachment } from '#shared/attachment/state.ts';
import { useEffect, useState } from 'react';
import { useAccount } from '../../lib/session.ts';
import { usePending } from '../outbox-store.ts';
import { readPhotograph } from '../photograph-store.ts';

/** Where a file can be had: this device until it has been sent, then the console. Null while neither has it. */
export function useFileAddress(
  { id, sha256, mediaType }: Attachment,
  what: 'file' | 'thumbnail' = 'file',
): string | null {
  const { organisation } = useAccount();
  const pending = usePending(id);
  const [here, setHere] = useState<string | null>(null);
  useEffect(() => {
    if (!pending) return;
    let shown: string | null = null;
    let stopped = false;
    const show = (bytes: Uint8Array<ArrayBuffer> | null): void => {
      if (bytes === null || stopped) return;
      shown = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
      setHere(shown);
    };
    readPhotograph(id, sha256).then(show, () => undefined);
    return () => {
      stopped = true;
      if (shown !== null) URL.revokeObjectURL(shown);
    };
  }, [pending, id, sha256, mediaType]);
  // In a viewer's file there is no console to ask.
  if (window.location.protocol === 'file:') return null;
  const address = `/api/organisations/${organisation}/attachments/${id}`;
  return pending ? here : what === 'file' ? address : `${address}/thumbnail`;
}
